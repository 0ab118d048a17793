import fc from 'fast-check';

import {
  bareValue,
  findPersonalData,
  type PersonRecord,
  redact,
} from '../../src/plugins/accountability/server/src/inquiries/publication/redaction';
import { consistsOf } from '../../src/plugins/accountability/server/src/inquiries/publication/redaction/names';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const namePart = fc
  .tuple(
    fc.constantFrom('a', 'é', 'bri', 'quin', 'ñu', 'zó', 'tre', 'mar', 'gü'),
    fc.constantFrom('ller', 'ñalo', 'nte', 'xim', 'dría', 'ri', 'zón'),
    fc.constantFrom('mo', 'na', 'ez', 'ón', 'ía', 'ñez'),
  )
  .map((syllables) => capital(syllables.join('')));
const names = fc.array(namePart, { minLength: 2, maxLength: 4 });

const record = fc.record({
  names,
  idNumber: fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 5, max: 9 }).chain(digits))
    .map((all) => all.join('')),
  phone: fc
    .tuple(fc.constantFrom('3', '601', '607'), digits(9))
    .map(([start, rest]) => (start + rest).slice(0, 10)),
  email: fc
    .tuple(
      fc.stringMatching(/^[a-z][a-z0-9]{2,10}([._][a-z0-9]{2,8})?$/),
      fc.constantFrom('correo.example', 'mail.correo.co', 'gmail.com'),
    )
    .map((parts) => parts.join('@')),
  way: fc.constantFrom(
    ['Carrera', 'Cra.', 'KR', 'cr'],
    ['Calle', 'Cll', 'CL.', 'calle'],
    ['Diagonal', 'Dg.', 'diag'],
    ['Transversal', 'Tv', 'TRANSV.'],
  ),
  corner: fc
    .tuple(fc.integer({ min: 1, max: 199 }), fc.constantFrom('', 'A', 'B'))
    .map((all) => all.join('')),
  door: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 10, max: 99 })),
});
type Given = typeof record extends fc.Arbitrary<infer Value> ? Value : never;

const recordOf = ({ names: parts, idNumber, phone, email, way, corner, door }: Given): PersonRecord => ({
  name: parts.join(' '),
  idNumber,
  phone,
  email,
  address: `${way[0]} ${corner} # ${door.join('-')}`,
});

/** Figures set apart at the places given, as people do. */
const apart = (figures: string, sign: string, every: number) =>
  [...figures].map((figure, index) => (index > 0 && index % every === 0 ? sign + figure : figure)).join('');
const cased = (text: string, how: number) =>
  [
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    text.normalize('NFD'),
    text.normalize('NFD').replace(/\p{M}/gu, ''),
  ][how] ?? text;

const manner = fc.record({
  order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
  letters: fc.integer({ min: 0, max: 4 }),
  joint: fc.constantFrom(' ', ', ', ' - ', '  ', '\n'),
  sign: fc.constantFrom('', ' ', '.', '-', '. ', ' - ', '\u00a0', '\u200b'),
  every: fc.integer({ min: 2, max: 5 }),
  country: fc.constantFrom('', '+57 ', '57', '(+57) ', '+57-'),
  announced: fc.constantFrom('', 'C.C. ', 'CC', 'cédula No. ', '(', 'NIT: '),
  at: fc.constantFrom('@', ' @ ', ' arroba ', '(at)', ' [arroba] '),
  dot: fc.constantFrom('.', ' punto ', '(punto)'),
  way: fc.integer({ min: 0, max: 3 }),
  number: fc.constantFrom(' # ', ' No. ', ' N° ', '#', ' Nro ', ' ', ', '),
  dash: fc.constantFrom('-', ' - ', ' – ', ' '),
});
type Manner = typeof manner extends fc.Arbitrary<infer Value> ? Value : never;

/** Each value of the record, written in some way in which a reader still recognises it. */
function written(given: Given, how: Manner): string[] {
  const order = given.names
    .map((name, index) => ({ name, place: how.order[index] ?? 0 }))
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name);
  const [local = '', domain = ''] = given.email.split('@');
  const way = given.way[how.way] ?? given.way[0] ?? '';
  return [
    cased(order.join(how.joint), how.letters),
    how.announced + apart(given.idNumber, how.sign, how.every),
    how.country + apart(given.phone, how.sign, how.every),
    cased([local, domain].map((part) => part.replaceAll('.', how.dot)).join(how.at), how.letters),
    `${cased(way, how.letters)} ${given.corner}${how.number}${given.door.join(how.dash)}`,
  ];
}

const FILLER = [
  'Reciba un cordial saludo.',
  'En respuesta a su solicitud, le informamos que',
  'según la Ley 1755 de 2015,',
  'el radicado 2026-000123 del 24/11/2026',
  'tuvo un costo de $ 1.200.000;',
  '**Quedamos atentos**:',
  '- primero\n- segundo\n',
  '¿Cuántas empresas recibieron apoyo?',
];

const letter = fc.tuple(
  record,
  manner,
  fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
  fc.array(fc.constantFrom(...FILLER), { minLength: 6, maxLength: 6 }),
);

/** Parts of the record as they would be recognised in a text whatever its signs and letters. */
function telling(given: Given): string[] {
  return [...given.names, given.idNumber, given.phone, given.email].map(bareValue);
}

describe('whatever way a person’s data is written into a text (rule D3)', () => {
  it('each is found, and nothing of the record remains when all of it is left out', () => {
    fc.assert(
      fc.property(letter, ([given, how, which, filler]) => {
        const values = written(given, how);
        const text = which
          .map((place, index) => `${filler[index] ?? ''} ${values[place] ?? ''}`)
          .concat(filler[5] ?? '')
          .join(' ');
        const findings = findPersonalData(text, [recordOf(given)]);
        const left = redact(text, findings);

        for (const place of which) expect(left).not.toContain(values[place]);
        const words = new Set((left.match(/[\p{L}\p{N}]+/gu) ?? []).map(bareValue));
        for (const value of telling(given)) {
          expect(words).not.toContain(value);
          if (value.length > 5) expect(bareValue(left)).not.toContain(value);
        }
        expect(findPersonalData(left, [recordOf(given)])).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('leaves every other word as it was', () => {
    fc.assert(
      fc.property(letter, ([given, how, which, filler]) => {
        const text = which
          .map((place, index) => `${filler[index] ?? ''} · ${written(given, how)[place] ?? ''} ·`)
          .join(' ');
        const left = redact(text, findPersonalData(text, [recordOf(given)]));
        for (const sentence of filler.slice(0, which.length)) expect(left).toContain(sentence);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any text, and gives stretches of it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), record, (text, given) => {
        const findings = findPersonalData(text, [recordOf(given)]);
        let end = 0;
        for (const one of findings) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          end = one.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a person gave, whatever signs it has', () => {
  const SIGNS = [...'-_.+*?^$|()[]{}\\/#&!=:<>,;~%@"\'`’·•–—ñÉ '];
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...SIGNS, 'a', '7'), maxLength: 40 }),
  );
  const given = fc.record({
    name: anything,
    idNumber: anything,
    email: fc.oneof(
      anything,
      fc.tuple(anything, anything).map((parts) => parts.join('@')),
    ),
    phone: anything,
    address: anything,
  });

  it('can be looked for', () => {
    fc.assert(
      fc.property(given, (person) => {
        const text = Object.values(person).join(' · ');
        expect(Array.isArray(findPersonalData(text, [person]))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(SIGNS)('is found with «%s» in its email, its domain and its number', (sign) => {
    for (const person of [
      { email: `ana${sign}maria@x.co` },
      { email: `ana@mi${sign}empresa.co` },
      { idNumber: `7${sign}a` },
    ]) {
      const [value = ''] = Object.values(person);
      const text = `Señora ${value}: recibido.`;
      const [one] = findPersonalData(text, [person]);
      expect(one && text.slice(one.start, one.end)).toBe(value);
    }
  });

  it('is told at once of an email made to have countless ways to be disguised', () => {
    const email = `a${'.'.repeat(60)}b@x.co`;
    const almost = `a${' (.)'.repeat(60)} c@x.co`;
    expect(findPersonalData(`${email} ${almost}`, [{ email }])[0]).toMatchObject({
      kind: 'email',
      start: 0,
      end: email.length,
    });
  });
});

describe('a word of nothing but parts of a name', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 10 });
  /** Every way to divide it. */
  const divisible = (left: string, into: readonly string[]): boolean =>
    left === '' || into.some((part) => left.startsWith(part) && divisible(left.slice(part.length), into));

  it('is told by looking at each place once as by trying every way', () => {
    fc.assert(
      fc.property(parts, word, (into, one) => {
        expect(consistsOf(one, into)).toBe(divisible(one, into));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['three parts of one letter', 'aaa aaaa aaaaa'],
    [
      'as many parts as fit in a name',
      Array.from({ length: 18 }, (_, more) => 'a'.repeat(more + 3)).join(' '),
    ],
  ])('is told at once of a name made to have countless ways: %s', (_what, name) => {
    const almost = `${'a'.repeat(5_000)}b`;
    expect(findPersonalData(`${almost} ${'a'.repeat(5_000)}`, [{ name }])).toEqual([
      { kind: 'name', start: almost.length + 1, end: almost.length + 5_001 },
    ]);
  });
});
