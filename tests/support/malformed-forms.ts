import fc from 'fast-check';

import { filing } from './filing';
import { type Body, mutated, text } from './malformed';
import { HIDDEN, type Polyglot } from './polyglots';

const NAMES = [
  'carta.pdf',
  'foto.jpg.exe',
  '../../../etc/passwd',
  'C:\\fakepath\\foto.jpg',
  '.htaccess',
  'CON.pdf',
  'a\u202egpj.exe',
  `<img src=x onerror=${HIDDEN}>.png`,
  'x'.repeat(3_000),
  '%0d%0aSet-Cookie: a=b',
  '',
];
const TYPES = ['application/pdf', 'image/jpeg', 'text/html', 'image/svg+xml', 'application/x-sh', '', 'x;=;'];

/** The names and values of a body as a form has them: `person[name]`, `consent[purposes][0]`. */
function fieldsIn(value: unknown, name: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsIn(inner, name === '' ? key : `${name}[${key}]`),
  );
}

const disposition = (...parameters: string[]) => ['Content-Disposition: form-data', ...parameters].join('; ');
const fieldPart = ([name, value]: [string, string]) =>
  Buffer.from(`--x\r\n${disposition(`name="${name}"`)}\r\n\r\n${value}\r\n`);

function formOf(fields: readonly [string, string][], files: readonly Buffer[]): Buffer {
  return Buffer.concat([...fields.map(fieldPart), ...files, Buffer.from('--x--\r\n')]);
}

/** What is done to a form on its way: nothing, cut, something put in, some of it sent twice, its boundaries lost. */
const tampering = fc.oneof(
  { weight: 5, arbitrary: fc.constant((form: Buffer) => form) },
  {
    weight: 1,
    arbitrary: fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((cut) => (form: Buffer) => form.subarray(0, Math.floor(form.length * cut))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('\r\n--x', '\r\n--x--\r\n', '--x\r\n\r\n', '\0', '\r\n\r\n', 'n'.repeat(70_000)),
      )
      .map(([place, piece]) => (form: Buffer) => {
        const at = Math.floor(form.length * place);
        return Buffer.concat([form.subarray(0, at), Buffer.from(piece), form.subarray(at)]);
      }),
  },
  { weight: 1, arbitrary: fc.constant((form: Buffer) => Buffer.concat([form, form])) },
  {
    weight: 1,
    arbitrary: fc.constant((form: Buffer) =>
      Buffer.from(form.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
    ),
  },
);

const CONTENT_TYPES = [
  'multipart/form-data; boundary="x"',
  'multipart/form-data; boundary=y',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'x'.repeat(5_000)}`,
  'multipart/form-data; boundary=x; boundary=y',
  'Multipart/Form-Data; BOUNDARY=x; charset=utf-16',
  'multipart/mixed; boundary=x',
];

/** Anything a program may send as a form with files, among them files that are two things at once. */
export function malformedForm(files: readonly Polyglot[]): fc.Arbitrary<Body> {
  const file = fc
    .record({
      field: fc.oneof({ weight: 8, arbitrary: fc.constant('attachments') }, text),
      name: fc.constantFrom(...NAMES),
      type: fc.constantFrom(...TYPES),
      content: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...files.map(({ content }) => content)) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
      ),
    })
    .map(({ field, name, type, content }) =>
      Buffer.concat([
        Buffer.from(`--x\r\n${disposition(`name="${field}"`, `filename="${name}"`)}\r\n`),
        Buffer.from(`Content-Type: ${type}\r\n\r\n`),
        content,
        Buffer.from('\r\n'),
      ]),
    );
  return fc
    .record({
      // Mostly a filing like any other, so that the files are what decides.
      body: fc.oneof({ weight: 3, arbitrary: fc.constant(filing()) }, mutated),
      files: fc.oneof(
        { weight: 4, arbitrary: fc.array(file, { maxLength: 2 }) },
        fc.array(file, { maxLength: 7 }),
      ),
      tamper: tampering,
      type: fc.oneof(
        { weight: 6, arbitrary: fc.constant('multipart/form-data; boundary=x') },
        fc.constantFrom(...CONTENT_TYPES),
      ),
    })
    .map(({ body, files: sent, tamper, type }) => ({
      headers: { 'Content-Type': type },
      bytes: tamper(formOf(fieldsIn(body, ''), sent)),
    }));
}
