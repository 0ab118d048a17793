import fc from 'fast-check';

import { filingSchemaFor } from '../../src/plugins/accountability/server/src/inquiries/intake/validation';
import { validate } from '../../src/plugins/accountability/server/src/shared/forms/validation';
import { filing } from '../support/filing';

type Body = Record<string, unknown>;

const read = (body: unknown) => filingSchemaFor(body).parse(body);
/** The paths of what is wrong with a filing. */
const wrong = (body: unknown): string[] => {
  const result = filingSchemaFor(body).safeParse(body);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
};
const person = (change: Body) => filing({ person: { ...filing().person, ...change } });
const anonymous = (change: Body = {}): Body => ({
  type: 'denuncia',
  subject: 'Cobro indebido',
  message: 'Cobran por un trámite que es gratuito.',
  anonymous: true,
  ...change,
});

const blanks = fc.constantFrom('', ' ', '   ', '\t', '\n', ' \r\n ', '\u00a0');
// What is neither letter nor line: a reader sees nothing of it, and a database may refuse it.
const controls = fc
  .integer({ min: 0, max: 0x1f })
  .filter((code) => ![0x09, 0x0a, 0x0d].includes(code))
  .map((code) => String.fromCharCode(code));

describe('a filing as a form sends it', () => {
  it('is read as it is when all is in order', () => {
    expect(read(filing())).toEqual({
      ...filing(),
      anonymous: false,
      replyBy: 'email',
      consent: { ...filing().consent, purposes: [] },
    });
  });

  it('has no optional field where the form left it blank', () => {
    fc.assert(
      fc.property(fc.constantFrom('phone', 'address', 'city'), blanks, (name, blank) => {
        const { person: read_ } = read(person({ [name]: blank }));
        expect(read_).toBeDefined();
        expect((read_ as Body)[name]).toBeUndefined();
      }),
    );
    expect(read(filing({ hearing: ' ' })).hearing).toBeUndefined();
  });

  it.each(['phone', 'address', 'city'])('has no %s where a program sends null', (name) => {
    const { person: understood } = read(person({ [name]: null }));
    expect((understood as Body)[name]).toBeUndefined();
  });

  it.each([
    ['hearing', { hearing: null }, { hearing: undefined }],
    ['priority', { priorityReason: null }, { priorityReason: undefined }],
    ['way to be answered', { replyBy: null }, { replyBy: 'email' }],
    [
      'purposes',
      { consent: { ...filing().consent, purposes: null } },
      { consent: { ...filing().consent, purposes: [] } },
    ],
  ])('has no %s where a program sends null', (_what, sent, understood) => {
    expect(read(filing(sent))).toMatchObject(understood);
  });

  it('lacks what is required where a program sends null', () => {
    expect(wrong(person({ name: null }))).toEqual(['person.name']);
    expect(wrong(filing({ subject: null }))).toEqual(['subject']);
    expect(wrong(filing({ consent: null }))).toEqual(['consent']);
    expect(wrong(filing({ person: null }))).toContain('person');
  });

  it('lacks what is required where the form left it blank', () => {
    fc.assert(
      fc.property(fc.constantFrom('name', 'idNumber', 'email'), blanks, (name, blank) => {
        expect(wrong(person({ [name]: blank }))).toEqual([`person.${name}`]);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('subject', 'message'), blanks, (name, blank) => {
        expect(wrong(filing({ [name]: blank.repeat(20) }))).toEqual([name]);
      }),
    );
  });

  it('loses its control characters, and keeps its lines, tabs and every word', () => {
    fc.assert(
      fc.property(fc.array(controls, { minLength: 1, maxLength: 20 }), (found) => {
        const dirty = found.map((control) => `${control}Cobran`).join('\u007f');
        const { message, subject } = read(
          filing({ message: `Línea uno\n\tdos ${dirty}`, subject: `Asunto${dirty}` }),
        );
        expect(message).toBe(`Línea uno\n\tdos ${'Cobran'.repeat(found.length)}`);
        expect(subject).toBe(`Asunto${'Cobran'.repeat(found.length)}`);
      }),
    );
    expect(wrong(filing({ subject: '\u0000'.repeat(50) }))).toEqual(['subject']);
    expect(read(person({ name: 'Ana\u0000 Ruiz' })).person).toMatchObject({ name: 'Ana Ruiz' });
  });

  it('counts a letter with its accent as one, however it was typed', () => {
    const { subject } = read(filing({ subject: 'A\u0301rbol caído' }));
    expect(subject).toBe('Árbol caído');
  });

  it('keeps emoji and letters beyond the common ones whole', () => {
    const message = 'Señalo 🏛️ que 𝒜ndrés y Łukasz esperan 👩‍👩‍👧 desde ayer';
    expect(read(filing({ message })).message).toBe(message);
  });

  it('is counted in characters, of which an emoji is one', () => {
    expect(wrong(filing({ subject: '🏛'.repeat(200) }))).toEqual([]);
    expect(wrong(filing({ subject: '🏛'.repeat(201) }))).toEqual(['subject']);
    expect(wrong(filing({ subject: '🏛'.repeat(4) }))).toEqual(['subject']);
    expect(wrong(filing({ message: '🏛'.repeat(10_000) }))).toEqual([]);
    const told = () => validate(filingSchemaFor({}), filing({ subject: '🏛'.repeat(201) }), 'es');
    expect(told).toThrow(
      expect.objectContaining({
        details: { errors: [expect.objectContaining({ message: 'Escriba como máximo 200 caracteres.' })] },
      }),
    );
  });

  it('is counted by its bounds after trimming', () => {
    expect(wrong(filing({ subject: `  ${'x'.repeat(200)}  ` }))).toEqual([]);
    expect(wrong(filing({ subject: 'x'.repeat(201) }))).toEqual(['subject']);
    expect(wrong(filing({ message: 'x'.repeat(10_000) }))).toEqual([]);
    expect(wrong(filing({ message: 'x'.repeat(10_001) }))).toEqual(['message']);
    expect(wrong(filing({ subject: '    1234    ' }))).toEqual(['subject']);
  });

  it.each([
    ['cc', 'CC'],
    ['Cc', 'CC'],
    [' nit ', 'NIT'],
    ['pasaporte', 'PASAPORTE'],
    ['Otro', 'OTRO'],
  ])('takes the kind of document «%s» as %s', (written, code) => {
    expect(read(person({ idType: written })).person).toMatchObject({ idType: code });
  });

  it.each(['CCC', '', 'cédula', 'constructor', null, ['CC'], { CC: true }])(
    'takes no kind of document from %j',
    (idType) => {
      expect(wrong(person({ idType }))).toEqual(['person.idType']);
    },
  );

  it('answers by email unless asked otherwise, to an address it then needs', () => {
    expect(wrong(person({ email: undefined }))).toEqual(['person.email']);
    expect(wrong({ ...person({ email: undefined }), replyBy: 'postal' })).toEqual([]);
    expect(wrong({ ...person({ address: undefined }), replyBy: 'postal' })).toEqual(['person.address']);
    expect(wrong(filing({ replyBy: 'none' }))).toEqual(['replyBy']);
  });

  it('is not blocked by a refused purpose, only by a notice that was not shown', () => {
    expect(wrong(filing({ consent: { notice: true, policyVersion: '1', purposes: [] } }))).toEqual([]);
    expect(wrong(filing({ consent: { notice: false, policyVersion: '1' } }))).toEqual(['consent.notice']);
  });

  it('is refused for what is no filing at all, never with a fault', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(filingSchemaFor(anything).safeParse(anything).success).toBe(false);
      }),
    );
  });
});

describe('an anonymous filing', () => {
  it('is taken without any person, consent or address', () => {
    expect(read(anonymous())).toEqual({ ...anonymous(), replyBy: 'none' });
    expect(read(anonymous({ person: null })).person).toBeUndefined();
  });

  it.each([
    ['an email', { email: 'ana@correo.example', address: 'Carrera 21 # 45-10' }, 'email'],
    ['only an address', { address: 'Carrera 21 # 45-10', email: null }, 'postal'],
    ['only a telephone', { phone: '3105550199', email: ' ' }, 'none'],
  ])('that leaves %s and does not say how is answered there', (_what, given, way) => {
    for (const replyBy of [undefined, null, ''])
      expect(read(anonymous({ person: given, replyBy })).replyBy).toBe(way);
    expect(read(anonymous({ person: given, replyBy: 'none' })).replyBy).toBe('none');
  });

  it('keeps no identity, whatever the form sent', () => {
    const identity = fc.record(
      {
        name: fc.string(),
        kind: fc.anything(),
        idType: fc.anything(),
        idNumber: fc.anything(),
        birthDate: fc.string(),
        nombre: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(identity, (said) => {
        expect(read(anonymous({ person: said })).person).toEqual({});
        const answered = read(
          anonymous({ person: { ...said, email: 'nadie@correo.example' }, replyBy: 'email' }),
        );
        expect(answered.person).toEqual({ email: 'nadie@correo.example' });
      }),
    );
  });

  it('is taken also where the identity it drops would have been refused', () => {
    expect(wrong(anonymous({ person: { name: '', kind: '', idType: '', idNumber: '', email: '' } }))).toEqual(
      [],
    );
  });

  it('needs an address to be answered at', () => {
    expect(wrong(anonymous({ replyBy: 'email' }))).toEqual(['person.email']);
    expect(wrong(anonymous({ replyBy: 'postal', person: { email: 'a@b.example' } }))).toEqual([
      'person.address',
    ]);
  });

  it('is anonymous only where it says so in so many words', () => {
    for (const said of ['true', 1, 'sí', []])
      expect(wrong(anonymous({ anonymous: said }))).toContain('anonymous');
    expect(wrong(anonymous({ anonymous: undefined }))).toEqual(expect.arrayContaining(['person', 'consent']));
  });
});

describe('a value that is no text, where a text belongs', () => {
  const refused = (body: unknown) => {
    try {
      validate(filingSchemaFor(body), body, 'es');
    } catch (error) {
      return (error as { details: { errors: { path: string[] }[] } }).details.errors.map(({ path }) =>
        path.join('.'),
      );
    }
    return [];
  };

  it.each([
    ['a length that cannot be compared', { length: { toString: false } }],
    ['a length of its own', { length: 5 }],
    ['no prototype of a text', { toString: null }],
    ['a list', ['a']],
  ])('is a refusal that names the field: %s', (_what, value) => {
    expect(refused(person({ email: value }))).toEqual(['person.email']);
    expect(refused(filing({ subject: value }))).toEqual(['subject']);
  });
});
