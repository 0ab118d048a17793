import fc from 'fast-check';

import { filing } from './filing';

/** A request body as bytes, with the headers that describe it, truthfully or not. */
export interface Body {
  headers: Record<string, string>;
  bytes: Buffer;
}

const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length'];
const NASTY = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  '﷽'.repeat(500),
  'e\u0301\u0327'.repeat(2000),
  '🏳️‍🌈'.repeat(3000),
  "'; drop table accountability_inquiries; --",
  '{{7*7}}${7*7}',
  '\r\nX-Header: x',
  '9'.repeat(400),
  '-0',
  'NaN',
  'x'.repeat(100_000),
  ...INHERITED,
];
const NUMBERS = ['1e999', '-0', '1e-999', '9007199254740993', '0.1e1', `${'9'.repeat(3000)}`];

/** Anything a person or a program may write. */
export const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...NASTY));
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(filing()), 'altcha', 'hearing', 'attachments') },
  { weight: 1, arbitrary: text.filter((name) => name.length < 500) },
);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 6 },
    fc.oneof(text, fc.boolean(), fc.constant(null), fc.integer(), fc.double({ noNaN: true })),
    fc.array(tie('value'), { maxLength: 8 }),
    fc.dictionary(key, tie('value'), { maxKeys: 8 }),
    fc.constantFrom(...NASTY).map((item) => Array.from({ length: 400 }, () => item.slice(0, 20))),
  ),
}));

const PLACES = [
  ...Object.keys(filing()),
  ...Object.keys(filing().person).map((name) => `person.${name}`),
  ...['notice', 'policyVersion', 'purposes', 'purposes.0', 'toString'].map((name) => `consent.${name}`),
  ...['anonymous', 'replyBy', 'hearing', 'altcha', 'homepage', 'state', 'filingNumber', 'attachments'],
  ...INHERITED.flatMap((name) => [name, `person.${name}`]),
];

/** A filing with one to three of its values made something else. */
export const mutated = fc
  .array(fc.tuple(fc.constantFrom(...PLACES), fc.option(anyValue, { nil: undefined })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((changes) => {
    const body: Record<string, unknown> = JSON.parse(JSON.stringify(filing())) as Record<string, unknown>;
    for (const [place, value] of changes) {
      const [first = '', second] = place.split('.');
      const parent = second === undefined ? body : body[first];
      // A list has a length that no definition changes; others of its places are not named here.
      if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) continue;
      // Not by assignment: `__proto__` has to become a member that JSON writes.
      Object.defineProperty(parent, second ?? first, { value, enumerable: true, configurable: true });
    }
    return body;
  });

const pair = fc.record({ filingNumber: anyValue, trackingCode: anyValue }, { requiredKeys: [] });

const wellFormed = fc.oneof(
  { weight: 6, arbitrary: mutated },
  { weight: 2, arbitrary: anyValue },
  { weight: 2, arbitrary: pair },
);

/** Text that is no JSON, or JSON of a kind nobody writes. */
const raw = fc.oneof(
  // Cut short, or with something in the middle of it.
  fc.tuple(wellFormed, fc.nat(), text).map(([value, at, piece]) => {
    const json = JSON.stringify(value) ?? '';
    const place = at % (json.length + 1);
    return json.slice(0, place) + piece + (at % 2 ? json.slice(place) : '');
  }),
  // Nested as deep as the limit lets it be.
  fc
    .tuple(
      fc.constantFrom('[', '{"a":', '{"person":', '{"__proto__":', '[{"altcha":'),
      fc.integer({ min: 1, max: 60_000 }),
    )
    .map(([open, depth]) => open.repeat(Math.floor((depth * 2) / open.length) + 1)),
  fc.integer({ min: 1, max: 60_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc
    .integer({ min: 1, max: 10_000 })
    .map((depth) => `{"altcha":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`),
  // Huge, and told twice.
  fc.integer({ min: 1, max: 40_000 }).map((length) => `{"consent":{"purposes":[${'0,'.repeat(length)}0]}}`),
  fc
    .integer({ min: 1, max: 9000 })
    .map((length) => `{${Array.from({ length }, (_, n) => `"a${n}":0`).join(',')}}`),
  fc.constantFrom(...NUMBERS).map((number) => `{"type":${number},"subject":${number},"anonymous":${number}}`),
  fc.constantFrom(...INHERITED).map((name) => `{"type":"queja","type":"peticion","${name}":{"${name}":1}}`),
);

/** `person[name]=…` and its abuses, as a form without JavaScript sends them. */
const urlencoded = fc
  .array(fc.tuple(fc.constantFrom(...PLACES, 'a[b][c][d][e][f][g]', 'a[]', 'a[999999]', '[', ']'), text), {
    maxLength: 20,
  })
  .map((pairs) =>
    pairs
      .map(([place, value]) => {
        const [first, second] = place.split('.');
        return `${second ? `${first}[${second}]` : place}=${encodeURIComponent(Buffer.from(value).toString())}`;
      })
      .join('&'),
  );

const json = (type = 'application/json') => ({ 'Content-Type': type });
const bytes = fc.oneof(
  wellFormed.map((value) => Buffer.from(JSON.stringify(value) ?? '')),
  raw.map((value) => Buffer.from(value)),
  fc.uint8Array({ maxLength: 2000 }).map((value) => Buffer.from(value)),
  wellFormed.map((value) => Buffer.from(`\ufeff${JSON.stringify(value)}`, 'utf16le')),
  fc.integer({ min: 100_000, max: 200_000 }).map((size) => Buffer.alloc(size, '{"message":"')),
);
const CONTENT_TYPES = [
  'application/json; charset=utf-16',
  'application/json; charset=inventado',
  'application/json;;;=',
  'application/json; boundary=x',
  'APPLICATION/JSON',
  'application/vnd.api+json',
  'application/csp-report',
  'application/x-www-form-urlencoded',
  'application/xml',
  'text/plain',
  'text/json',
  'multipart',
  '/',
  'x',
];

/** Anything a program may send to a route that takes JSON. */
export const malformedBody: fc.Arbitrary<Body> = fc.oneof(
  {
    weight: 8,
    arbitrary: wellFormed.map((value) => ({
      headers: json(),
      bytes: Buffer.from(JSON.stringify(value) ?? ''),
    })),
  },
  { weight: 4, arbitrary: raw.map((value) => ({ headers: json(), bytes: Buffer.from(value) })) },
  { weight: 2, arbitrary: bytes.map((value) => ({ headers: json(), bytes: value })) },
  {
    weight: 2,
    arbitrary: urlencoded.map((value) => ({
      headers: json('application/x-www-form-urlencoded'),
      bytes: Buffer.from(value),
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...CONTENT_TYPES), bytes)
      .map(([type, value]) => ({ headers: json(type), bytes: value })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('gzip', 'deflate', 'br', 'compress', 'identity, gzip', ''), bytes)
      .map(([encoding, value]) => ({ headers: { ...json(), 'Content-Encoding': encoding }, bytes: value })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(mutated, fc.string({ minLength: 1, maxLength: 300 })).map(([value, header]) => ({
      headers: { ...json(), 'Idempotency-Key': header, 'Accept-Language': header },
      bytes: Buffer.from(JSON.stringify(value)),
    })),
  },
);
