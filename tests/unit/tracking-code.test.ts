import crypto from 'node:crypto';

import fc from 'fast-check';

import {
  hashReceiptToken,
  hashTrackingCode,
  isTrackingCode,
  newTrackingCode,
  receiptToken,
} from '../../src/plugins/accountability/server/src/inquiries/intake/tracking-code';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const codes = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 16, maxLength: 16 })
  .map((letters) => letters.join('').replace(/(.{4})(?!$)/g, '$1-'));

/** The ways a person writes a letter of the code: its case, and the letters it is taken for. */
const spellings = (letter: string): string[] =>
  letter === '0'
    ? ['0', 'O', 'o']
    : letter === '1'
      ? ['1', 'I', 'i', 'L', 'l']
      : [letter, letter.toLowerCase()];
const separators = fc.constantFrom('', ' ', '-', '  ', ' - ', '\t', '\u00a0', '\n');

/** A code, and the same one as somebody may have typed it. */
const typed = codes.chain((code) => {
  const letters = code.replaceAll('-', '').split('');
  return fc
    .tuple(...letters.map((letter) => fc.tuple(separators, fc.constantFrom(...spellings(letter)))))
    .map((written) => ({ code, written: written.flat().join('') }));
});

describe('a tracking code', () => {
  it('is four groups of four characters that no ear or eye confuses', () => {
    for (let n = 0; n < 500; n += 1) {
      expect(newTrackingCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it('is never given twice, and draws on its whole alphabet at every place', () => {
    const given = Array.from({ length: 2_000 }, newTrackingCode);
    expect(new Set(given).size).toBe(given.length);
    const places = given.map((code) => code.replaceAll('-', ''));
    for (let place = 0; place < 16; place += 1) {
      expect([...new Set(places.map((code) => code[place]))].sort().join('')).toBe(ALPHABET);
    }
  });

  it('is recognized however a person typed it', () => {
    fc.assert(
      fc.property(typed, ({ code, written }) => {
        expect(isTrackingCode(written, hashTrackingCode(code))).toBe(true);
      }),
    );
  });

  it('is another one when a single character is', () => {
    fc.assert(
      fc.property(codes, fc.nat(15), fc.constantFrom(...ALPHABET), (code, place, letter) => {
        const letters = code.replaceAll('-', '').split('');
        fc.pre(letters[place] !== letter);
        letters[place] = letter;
        expect(isTrackingCode(letters.join(''), hashTrackingCode(code))).toBe(false);
      }),
    );
  });

  it('is not recognized cut short, lengthened, or as its own hash', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const hash = hashTrackingCode(code);
        for (const wrong of [code.slice(0, -1), `${code}0`, hash, ''])
          expect(isTrackingCode(wrong, hash)).toBe(false);
      }),
    );
  });

  it('is recognized for no case at all, whatever was typed, the empty text too', () => {
    fc.assert(
      fc.property(fc.oneof(codes, fc.string(), fc.constant('')), (code) => {
        expect(isTrackingCode(code, null)).toBe(false);
      }),
    );
  });

  it('costs the same to be wrong with as there is to be no case at all: one hash, one comparison', () => {
    const work = (hash: string | null) => {
      const hashing = jest.spyOn(crypto, 'createHash');
      const comparing = jest.spyOn(crypto, 'timingSafeEqual');
      try {
        expect(isTrackingCode('AAAA-AAAA-AAAA-AAAA', hash)).toBe(false);
        return [hashing.mock.calls.length, comparing.mock.calls.length];
      } finally {
        hashing.mockRestore();
        comparing.mockRestore();
      }
    };
    expect(work(hashTrackingCode(newTrackingCode()))).toEqual([1, 1]);
    expect(work(null)).toEqual([1, 1]);
  });

  it('leaves a hash that shows nothing of it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const hash = hashTrackingCode(code);
        expect(hash).toMatch(/^[\w-]{43}$/);
        for (const group of code.split('-')) expect(hash.toUpperCase().startsWith(group)).toBe(false);
      }),
      // By chance a hash begins with some group once in hundreds of thousands of codes.
      { numRuns: 100, seed: 2026 },
    );
  });
});

describe('the address of a receipt', () => {
  it('follows from the number and the code, however the code was typed', () => {
    fc.assert(
      fc.property(typed, ({ code, written }) => {
        const token = receiptToken('2026-000001', code);
        expect(token).toMatch(/^[\w-]{32}$/);
        expect(receiptToken('2026-000001', written)).toBe(token);
        expect(receiptToken('2026-000002', code)).not.toBe(token);
      }),
    );
  });

  it('does not follow from what is kept of it or of the code', () => {
    const code = newTrackingCode();
    const token = receiptToken('2026-000001', code);
    expect(hashReceiptToken(token)).not.toContain(token);
    expect(hashTrackingCode(code)).not.toContain(token);
    expect(hashReceiptToken(token)).toBe(hashReceiptToken(token));
    expect(hashReceiptToken(`${token} `)).not.toBe(hashReceiptToken(token));
  });
});
