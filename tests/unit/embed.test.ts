import { createHash } from 'node:crypto';

import { createChallenge, verifySolution } from 'altcha-lib/v1';
import fc from 'fast-check';

import { linksInPlace, readableAt, withQuery } from '../../src/plugins/accountability/embed/core/addresses';
import { dayThere } from '../../src/plugins/accountability/embed/core/dates';
import { type Entries, newAttempts } from '../../src/plugins/accountability/embed/form/attempts';
import { filesProblem } from '../../src/plugins/accountability/embed/form/files';
import { sha256 } from '../../src/plugins/accountability/embed/puzzle/sha256';
import { findNumber, solve } from '../../src/plugins/accountability/embed/puzzle/solve';

const KEY = 'a key of this test';
const BASE = 'https://rendicion.example/api/accountability';

describe('the puzzle of the elements', () => {
  it('hashes every text as SHA-256 does, whatever its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });

  it('is solved as the server accepts it, with a word on the way', async () => {
    const challenge = await createChallenge({ hmacKey: KEY, maxnumber: 20_000, number: 20_000 });
    const parts: number[] = [];
    const solved = await solve({ ...challenge, maxnumber: 20_000 }, (part) => parts.push(part));
    expect(await verifySolution(solved, KEY)).toBe(true);
    expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  });

  it('says so when no number fits', async () => {
    const challenge = await createChallenge({ hmacKey: KEY, maxnumber: 100, number: 90 });
    expect(await findNumber({ ...challenge, maxnumber: 50 }, () => undefined)).toBeNull();
  });
});

describe('the key of a filing', () => {
  const first: Entries = [['subject', 'Una']];
  const second: Entries = [['subject', 'Otra']];

  it('stays while nobody knows whether the first sending arrived', () => {
    const attempts = newAttempts();
    const key = attempts.begin(first);
    expect(attempts.begin(first)).toBe(key);
    expect(attempts.begin(second)).toBe(key);
    expect(attempts.others(second)).toEqual([first]);
  });

  it('is a new one only for another content after a refusal', () => {
    const attempts = newAttempts();
    const key = attempts.begin(first);
    attempts.refused(first);
    expect(attempts.begin(first)).toBe(key);
    attempts.refused(first);
    expect(attempts.begin(second)).not.toBe(key);
  });

  it('stays after a refusal, where an earlier sending may have arrived', () => {
    const attempts = newAttempts();
    const key = attempts.begin(first);
    attempts.begin(second);
    attempts.refused(second);
    expect(attempts.begin([['subject', 'Una tercera']])).toBe(key);
  });
});

describe('the addresses an element shows in its place', () => {
  it.each([
    [`${BASE}/bulletins/uno?format=page`, `${BASE}/bulletins/uno?format=page`],
    ['http://127.0.0.1:1337/api/accountability/plans?format=page&x=1', `${BASE}/plans?format=page&x=1`],
    [
      'https://rendicion.example/api/transparency-sections/directorio?format=page',
      'https://rendicion.example/api/transparency-sections/directorio?format=page',
    ],
  ])('%s is read from the element’s own API', (address, read) => {
    expect(readableAt(address, BASE)).toBe(read);
  });

  it.each([
    `${BASE}/management-reports/uno/report.pdf`,
    `${BASE}/bulletins/uno`,
    'https://www.example/boletin.html?format=page',
    'https://rendicion.example/api/upload/files?format=page',
    'mailto:a@correo.example',
  ])('%s is left to the browser', (address) => {
    expect(readableAt(address, BASE)).toBeNull();
  });

  it('are those the fragments are told to lead to, the pages beside the section’s own API too', () => {
    const links = linksInPlace(BASE);
    expect(Object.keys(links)).toContain('link[page]');
    for (const link of Object.values(links)) {
      const address = link.replace('{slug}', 'uno');
      expect(readableAt(address, BASE)).toBe(address);
    }
  });

  it('keeps what it is not told to change', () => {
    expect(withQuery(`${BASE}/search?q=empleo&format=page`, { format: 'html', link: null })).toBe(
      `${BASE}/search?q=empleo&format=html`,
    );
  });
});

describe('the day it is', () => {
  it('is that of Colombia, while it is the next one elsewhere already', () => {
    expect(dayThere(new Date('2027-01-01T04:59:00Z'))).toBe('2026-12-31');
    expect(dayThere(new Date('2027-01-01T05:00:00Z'))).toBe('2027-01-01');
  });
});

describe('files to be sent', () => {
  const file = (size: number, name = 'foto.jpg') => ({ name, size });
  const most = 10 * 1024 * 1024;

  it.each([
    ['six of them', Array.from({ length: 6 }, () => file(1)), 'Adjunte como máximo 5 archivos.'],
    ['one that is too large', [file(1), file(most + 1, 'acta.pdf')], '«acta.pdf» pesa más de 10 MB.'],
    ['an empty one', [file(0)], '«foto.jpg» está vacío.'],
    ['five as large as they may be', Array.from({ length: 5 }, () => file(most)), null],
    ['none', [], null],
  ])('%s', (_, files, said) => {
    expect(filesProblem(files)).toBe(said);
  });
});
