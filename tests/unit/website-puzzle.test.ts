import { createHash } from 'node:crypto';

import { createChallenge, verifySolution } from 'altcha-lib/v1';
import fc from 'fast-check';

import { sha256 } from '../../examples/website/js/inquiry/puzzle/sha256.js';
import { findNumber } from '../../examples/website/js/inquiry/puzzle/solve.js';

const KEY = 'a key of this test';

describe('the website’s puzzle', () => {
  it('hashes every text as SHA-256 does, whatever its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
    for (let length = 0; length <= 130; length += 1) {
      const text = 'a'.repeat(length);
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  it('finds the number the server accepts, also the last of all', async () => {
    for (const number of [0, 1234, 5000]) {
      const challenge = await createChallenge({
        hmacKey: KEY,
        maxnumber: 5000,
        number,
        params: { level: '0' },
      });
      const puzzle = { ...challenge, maxnumber: 5000 };
      const found = findNumber(puzzle, () => undefined);
      expect(found).toBe(number);
      expect(await verifySolution({ ...challenge, number: found ?? -1 }, KEY)).toBe(true);
    }
  });

  it('says so when no number fits', async () => {
    const challenge = await createChallenge({ hmacKey: KEY, maxnumber: 100, number: 90 });
    expect(findNumber({ ...challenge, maxnumber: 50 }, () => undefined)).toBeNull();
  });
});
