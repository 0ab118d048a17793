import { randomUUID } from 'node:crypto';

import { setClock } from '../support/clock';
import { filing, type Filed, newKey } from '../support/filing';
import { bootApp, type TestApp } from '../support/strapi';
import { temporaryUploadsLeftWith } from '../support/temporary-uploads';

const INQUIRY = 'plugin::accountability.inquiry';
const SECRET = 'plugin::accountability.inquiry-secret';
const EVENT = 'plugin::accountability.inquiry-event';

interface Refusal {
  error: {
    status: number;
    name: string;
    message: string;
    details: { errors: { path: string[]; message: string }[] };
  };
}

describe('filing an inquiry', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    app
      .http()
      .post('/api/accountability/inquiries')
      .set(headers)
      .send(body as object);
  const file = async (body: unknown = filing(), headers: Record<string, string> = {}) => {
    const answer = await post(body, headers).expect(201);
    return (answer.body as { data: Filed }).data;
  };
  const refused = async (body: unknown, status = 400, headers: Record<string, string> = {}) => {
    const answer = await post(body, headers).expect(status);
    return (answer.body as Refusal).error;
  };
  const fieldsRefused = async (body: unknown) =>
    (await refused(body)).details.errors.map(({ path }) => path.join('.')).sort();
  const lookup = (filingNumber: string, trackingCode: string) =>
    app.http().post('/api/accountability/inquiries/lookup').send({ filingNumber, trackingCode });
  const personOf = async (documentId: string): Promise<unknown> => {
    const inquiries: { person(documentId: string): Promise<{ person: unknown } | null> } = app.strapi
      .plugin('accountability')
      .service('inquiries');
    return (await inquiries.person(documentId))?.person;
  };
  const count = () => app.strapi.documents(INQUIRY).count({});
  const stored = (filingNumber: string) => app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } });
  const secretOf = (filingNumber: string) => app.strapi.db.query(SECRET).findOne({ where: { filingNumber } });
  /** Everything the database holds of a filing, in one text. */
  const wholeRecord = async (filingNumber: string) =>
    JSON.stringify([
      await stored(filingNumber),
      await secretOf(filingNumber),
      await app.strapi.db.query(EVENT).findMany({ where: { inquiry: { filingNumber } } }),
    ]);

  it('T12, D5: gives a number, a code, a due date with its rule, and a receipt', async () => {
    const filed = await file();
    expect(filed.filingNumber).toMatch(/^\d{4}-\d{6}$/);
    expect(filed.trackingCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(filed.receivedAt).toMatch(/-05:00$/);
    expect(filed.dueOn).toBe(filed.deadline.dueOn);
    expect(filed.deadline.rule.norm).toContain('1437');

    const receipt = await app.http().get(filed.receiptUrl).expect(200);
    expect(receipt.headers['content-type']).toBe('application/pdf');
    expect(receipt.headers['cache-control']).toBe('private, no-store');
    expect((receipt.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([null, []])('takes %j for attachments as none', async (attachments) => {
    expect(await fieldsRefused(filing({ attachments, subject: 'No' }))).toEqual(['subject']);
  });

  it('counts a line break as one character, as the form’s page does', async () => {
    const { filingNumber } = await file(filing({ message: `${'a\r\n'.repeat(4_999)}aa` }));
    expect((await stored(filingNumber)).message).toBe(`${'a\n'.repeat(4_999)}aa`);
  });

  it('explains the term in the language of whoever looks it up, whichever it was filed in', async () => {
    for (const language of ['es', 'en']) {
      const filed = await file(filing(), { 'Accept-Language': language });
      const lookup = async (reader: string) => {
        const { filingNumber, trackingCode } = filed;
        const answer = await app
          .http()
          .post('/api/accountability/inquiries/lookup')
          .set('Accept-Language', reader)
          .send({ filingNumber, trackingCode })
          .expect(200);
        const { deadline } = (answer.body as { data: Pick<Filed, 'deadline'> }).data;
        return [deadline.rule.text, ...deadline.skipped.map(({ reason }) => reason)].join(' ');
      };
      expect(await lookup('es')).toMatch(/^La regla general.*sábado/);
      expect(await lookup('en')).toMatch(/^The general rule.*Saturday/);
    }
  });

  it('takes null as what was not filled in, no files as none, and 200 characters of any kind', async () => {
    const person = { ...filing().person, phone: null, address: null, city: null };
    const consent = { ...filing().consent, purposes: null };
    const none = { hearing: null, priorityReason: null, replyBy: null, attachments: [] };
    const { filingNumber } = await file(filing({ person, consent, ...none, subject: '🏛'.repeat(200) }));
    expect(await stored(filingNumber)).toMatchObject({ subject: '🏛'.repeat(200), replyBy: 'email' });
    expect(await fieldsRefused(filing({ attachments: ['a'] }))).toEqual(['attachments']);
  });

  it('says no receipt exists at an address nobody was given', async () => {
    await app.http().get('/api/accountability/inquiries/receipts/adivinado').expect(404);
  });

  it('D5: tells the citizen where the case stands, for the number with its code', async () => {
    const { filingNumber, trackingCode, dueOn } = await file(filing({ type: 'informacion' }));

    const { body } = await lookup(filingNumber, trackingCode).expect(200);
    expect((body as { data: unknown }).data).toMatchObject({
      filingNumber,
      state: 'received',
      type: 'informacion',
      subject: 'Horario de atención',
      dueOn,
      deadline: { businessDays: 10 },
      timeline: [{ kind: 'received', text: expect.stringContaining('radicada') as string }],
      answer: null,
    });
  });

  it('takes a code as people copy it: lower case, spaces, the letter O for zero', async () => {
    const { filingNumber, trackingCode } = await file();
    const copied = trackingCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    await lookup(filingNumber, copied).expect(200);
  });

  it('answers a wrong code exactly as an unknown number', async () => {
    const { filingNumber } = await file();
    const wrong = await lookup(filingNumber, 'AAAA-AAAA-AAAA-AAAA').expect(404);
    const unknown = await lookup('1999-000001', 'AAAA-AAAA-AAAA-AAAA').expect(404);
    expect(wrong.body).toEqual(unknown.body);
  });

  describe('names each wrong field', () => {
    it('all of them at once', async () => {
      expect(await fieldsRefused({})).toEqual(
        ['consent', 'message', 'person', 'person.email', 'subject', 'type'].sort(),
      );
      expect(
        await fieldsRefused(filing({ anonymous: 'quizás', subject: 'Hola', replyBy: 'paloma' })),
      ).toEqual(['anonymous', 'replyBy', 'subject']);
    });

    it('with them a key that is too long and a hearing that is not there', async () => {
      const key = { 'Idempotency-Key': 'x'.repeat(101) };
      const question = { type: 'pregunta', hearing: 'no-existe' };
      for (const change of [question, { ...question, subject: 'Hola', anonymous: 'quizás' }]) {
        const { details } = await refused(filing(change), 400, key);
        const named = details.errors.map(({ path }) => path.join('.')).sort();
        expect(named).toEqual(
          ['Idempotency-Key', 'hearing', ...('subject' in change ? ['anonymous', 'subject'] : [])].sort(),
        );
      }
    });

    it.each([
      ['type', { type: 'reclamación' }],
      ['subject', { subject: 'Hola' }],
      ['subject', { subject: 'x'.repeat(201) }],
      ['message', { message: 'corto' }],
      ['message', { message: 'x'.repeat(10_001) }],
      ['message', { message: ['a'] }],
      ['anonymous', { anonymous: 'quizás' }],
      ['replyBy', { replyBy: 'paloma' }],
      ['replyBy', { replyBy: 'none' }],
      ['person.email', { person: { ...filing().person, email: 'no es correo' } }],
      ['person.email', { person: { ...filing().person, email: '' } }],
      ['person.address', { person: { ...filing().person, address: '' }, replyBy: 'postal' }],
      ['person.kind', { person: { ...filing().person, kind: 'marciana' } }],
      ['person.idType', { person: { ...filing().person, idType: 'XX' } }],
      ['person.kind', { person: { ...filing().person, kind: { toString: 1 } } }],
      ['person.name', { person: { ...filing().person, name: '' } }],
      ['person.idNumber', { person: { ...filing().person, idNumber: undefined } }],
      ['person.password', { person: { ...filing().person, password: 'x' } }],
      ['consent.notice', { consent: { notice: false, policyVersion: '1' } }],
      ['consent.policyVersion', { consent: { notice: true } }],
      ['state', { state: 'closed' }],
      ['filingNumber', { filingNumber: '2026-000001' }],
      ['hearing', { hearing: 'audiencia', type: 'queja' }],
      ['hearing', { hearing: 'no-existe', type: 'pregunta' }],
    ])('%s', async (field, change) => {
      const before = await count();
      expect(await fieldsRefused(filing(change))).toEqual([field]);
      expect(await count()).toBe(before);
    });

    it('a person that is no person', async () => {
      expect(await fieldsRefused(filing({ person: 'Adriana' }))).toContain('person');
    });

    it('in Spanish, or in English for who prefers it', async () => {
      const subject = async (language: string) => {
        const { details } = await refused(filing({ subject: '' }), 400, { 'Accept-Language': language });
        return details.errors[0]?.message;
      };
      expect(await subject('es')).toBe('Escriba al menos 5 caracteres.');
      expect(await subject('en')).toBe('Write at least 5 characters.');
    });

    it('whose subject nobody can see', async () => {
      expect(await fieldsRefused(filing({ subject: '\u200b'.repeat(6) }))).toEqual(['subject']);
    });

    it('a body that is no filing at all', async () => {
      for (const body of [
        '[]',
        '"texto"',
        '3',
        'null',
        '{',
        '{"type":',
        '{"person":{"name":"Adriana" Quintero}}',
      ]) {
        const { message } = await refused(body, 400, { 'Content-Type': 'application/json' });
        expect(message).not.toContain('Quintero');
      }
      await post('hola', { 'Content-Type': 'text/plain' }).expect(415);
    });

    it('a body of a kind nobody can parse, without a fault and without a file left behind', async () => {
      const form = '--x\r\nContent-Disposition: form-data; name="a"; filename="resto.bin"\r\n\r\n';
      const content = `contenido ${randomUUID()}`;
      const whole = `${form}${content}\r\n--x--\r\n`;
      const send = async (type: string, body: string, headers: Record<string, string> = {}) => {
        const { status } = await app
          .http()
          .post('/api/accountability/inquiries')
          .set({ 'Content-Type': type, ...headers })
          .send(body);
        return status;
      };
      expect(await send('multipart/form-data', whole)).toBe(400);
      expect(await send('multipart/form-data; boundary=x', form)).toBe(400);
      expect(await send('multipart/form-data; boundary=x', whole)).toBe(400);
      expect(await send('application/json', '{}', { 'Content-Encoding': 'gzip' })).toBe(415);
      expect(await send('application/json', '{}', { 'Content-Encoding': 'inventada' })).toBe(415);
      expect(await send('application/json', JSON.stringify({ message: 'x'.repeat(2_000_000) }))).toBe(413);

      expect(await temporaryUploadsLeftWith(content)).toEqual([]);
    });

    it('a parameter in the address, where a person’s data has no business', async () => {
      await app.http().post('/api/accountability/inquiries?person[name]=Adriana').send(filing()).expect(400);
      await app.http().post('/api/accountability/inquiries/lookup?x=1').send({}).expect(400);
    });

    it('and takes what no database stores out of the words', async () => {
      const { filingNumber } = await file(
        filing({
          subject: 'Horario\u0000 de \ud800atención',
          consent: { notice: true, policyVersion: '1\ud800', purposes: ['boletines\u0000'] },
        }),
      );
      expect((await stored(filingNumber)).subject).toBe('Horario de atención');
    });

    it('D1: and a refused filing uses up no number', async () => {
      const before = Number((await file()).filingNumber.slice(5));
      await refused(filing({ subject: '' }));
      await refused(filing({ hearing: 'no-existe', type: 'pregunta' }));
      expect(Number((await file()).filingNumber.slice(5))).toBe(before + 1);
    });
  });

  it('T10: is taken without an email where the answer goes by post', async () => {
    const { address, ...rest } = filing().person;
    const person = { ...rest, address, email: undefined };
    await file(filing({ person, replyBy: 'postal' }));
  });

  it.each([
    ['peticion', 15, '1437'],
    ['queja', 15, '1437'],
    ['reclamo', 15, '1437'],
    ['sugerencia', 15, '1437'],
    ['denuncia', 15, '1437'],
    ['informacion', 10, '1437'],
    ['consulta', 30, '1437'],
    ['pregunta', 15, '1757'],
  ])('T1, T2: %s gets %i business days, by Ley %s', async (type, businessDays, law) => {
    const { deadline, dueOn } = await file(filing({ type }));
    expect(deadline).toMatchObject({
      type,
      businessDays,
      dueOn,
      rule: { norm: expect.stringContaining(law) as string },
    });
  });

  it('D1: numbers begin again with each year of the institute’s clocks, and never go back', async () => {
    const numberAt = async (now: string) => {
      setClock(now);
      try {
        return (await file()).filingNumber;
      } finally {
        jest.useRealTimers();
      }
    };
    const old = await numberAt('2031-01-01T04:59:59Z');
    expect(old).toMatch(/^2030-/);
    expect(await numberAt('2031-01-01T05:00:00Z')).toBe('2031-000001');
    expect(await numberAt('2031-06-01T05:00:00Z')).toBe('2031-000002');
    // A clock that was put right takes the next number of its year, and none that was given.
    const next = `2030-${String(Number(old.slice(5)) + 1).padStart(6, '0')}`;
    expect(await numberAt('2030-12-31T12:00:00Z')).toBe(next);
  });

  it('addresses a question to a published hearing', async () => {
    const hearing = await app.strapi.documents('plugin::accountability.hearing').create({
      data: {
        title: 'Audiencia 2026',
        startsAt: '2026-12-01T14:00:00Z',
        modality: 'virtual',
        state: 'announced',
      },
    });
    expect(await fieldsRefused(filing({ type: 'pregunta', hearing: 'audiencia-2026' }))).toEqual(['hearing']);

    await app.strapi.documents('plugin::accountability.hearing').publish({ documentId: hearing.documentId });
    const { filingNumber } = await file(filing({ type: 'pregunta', hearing: 'audiencia-2026' }));
    const inquiry = await app.strapi
      .documents(INQUIRY)
      .findFirst({ filters: { filingNumber: { $eq: filingNumber } }, populate: ['hearing'] });
    expect(inquiry?.hearing).toMatchObject({ slug: 'audiencia-2026' });
  });

  describe('the same filing sent again', () => {
    it('with the same key gets the first answer, and is not filed twice', async () => {
      const key = { 'Idempotency-Key': newKey() };
      const first = await file(filing(), key);
      const before = await count();
      expect(await file(filing(), key)).toEqual(first);
      expect(await count()).toBe(before);
    });

    it('at the same moment is filed once', async () => {
      const key = { 'Idempotency-Key': newKey() };
      const before = await count();
      const answers = await Promise.all(Array.from({ length: 10 }, () => file(filing(), key)));
      expect(new Set(answers.map(({ filingNumber }) => filingNumber)).size).toBe(1);
      expect(new Set(answers.map(({ trackingCode }) => trackingCode)).size).toBe(1);
      expect(await count()).toBe(before + 1);
    });

    it('with the same key and other content is a conflict', async () => {
      const key = { 'Idempotency-Key': newKey() };
      await file(filing(), key);
      const before = await count();
      expect((await refused(filing({ subject: 'Otro asunto' }), 409, key)).message).toContain('clave');
      expect(await count()).toBe(before);
    });

    it('with a key longer than 100 characters is refused, naming the header', async () => {
      const { details } = await refused(filing(), 400, { 'Idempotency-Key': 'k'.repeat(101) });
      expect(details.errors[0]?.path).toEqual(['Idempotency-Key']);
    });
  });

  describe('a person’s data', () => {
    const SECRETS = ['Quintero', '63514278', 'adriana.quintero', '3105550199', 'Carrera 21'];

    it('is not readable in the database, and opens with the key', async () => {
      const { filingNumber } = await file(filing({}), { 'Idempotency-Key': newKey() });
      const row = await wholeRecord(filingNumber);
      for (const secret of SECRETS) expect(row).not.toContain(secret);

      const inquiry = await app.strapi
        .documents(INQUIRY)
        .findFirst({ filters: { filingNumber: { $eq: filingNumber } } });
      const person = await personOf(String(inquiry?.documentId));
      expect(person).toEqual({ ...filing().person });
    });

    it('and the tracking code leave no copy that reveals them', async () => {
      const { filingNumber, trackingCode } = await file(filing(), { 'Idempotency-Key': newKey() });
      const row = await wholeRecord(filingNumber);
      expect(row).not.toContain(trackingCode);
      expect(row).not.toContain(trackingCode.replaceAll('-', ''));
    });

    it('T11: is not kept at all for an anonymous filing, whatever the form sent', async () => {
      const { filingNumber } = await file(filing({ anonymous: true, consent: undefined }));
      const inquiry = await app.strapi
        .documents(INQUIRY)
        .findFirst({ filters: { filingNumber: { $eq: filingNumber } } });
      const person = await personOf(String(inquiry?.documentId));
      for (const secret of ['Quintero', '63514278']) expect(JSON.stringify(person)).not.toContain(secret);
      expect(inquiry).toMatchObject({ anonymous: true, replyBy: 'email' });
    });

    it('D3: is in no answer: neither of the filing nor of the lookup', async () => {
      const filed = await file();
      const { text } = await lookup(filed.filingNumber, filed.trackingCode).expect(200);
      for (const secret of SECRETS) expect(JSON.stringify(filed) + text).not.toContain(secret);
    });

    it('is in no line of the log, nor is the key to a receipt', async () => {
      const lines: string[] = [];
      const { log } = app.strapi;
      const before = log.level;
      log.level = 'silly';
      const listen = (line: { message?: unknown; stack?: unknown }) =>
        lines.push(`${String(line.message)} ${String(line.stack)}`);
      log.on('data', listen);

      const { filingNumber, trackingCode, receiptUrl } = await file(filing(), {
        'Idempotency-Key': newKey(),
      });
      await lookup(filingNumber, trackingCode).expect(200);
      await app.http().get(receiptUrl).expect(200);
      await post(filing({ person: { ...filing().person, email: 'malo' } })).expect(400);
      await post('{"person":{"name":"Quintero" 63514278}}', { 'Content-Type': 'application/json' }).expect(
        400,
      );
      await app.http().get('/api/accountability/plans?filters[title]=Quintero').expect(200);
      log.off('data', listen);
      log.level = before;

      const written = lines.join('\n');
      expect(written).toContain('POST /api/accountability/inquiries');
      for (const secret of [...SECRETS, trackingCode, receiptUrl.split('/').at(-1) ?? '']) {
        expect(written).not.toContain(secret);
      }
    });

    it('is in no line of the log nor in an answer when the database fails', async () => {
      const documentIdOf = async (filingNumber: string) =>
        ((await stored(filingNumber)) as { documentId: string }).documentId;
      const { filingNumber, trackingCode } = await file();
      const inquiries: { takeStep(documentId: string, request: object, by: object): Promise<unknown> } =
        app.strapi.plugin('accountability').service('inquiries');
      await inquiries.takeStep(
        await documentIdOf(filingNumber),
        { step: 'request-completion', missing: 'El contrato' },
        { name: 'Prueba', userId: null },
      );
      const message = 'Solicito que me llamen al 3105550199, Adriana Quintero Peñalosa.';
      const complete = () =>
        app
          .http()
          .post('/api/accountability/inquiries/complete')
          .send({ filingNumber, trackingCode, message });

      const lines: string[] = [];
      const listen = (line: { message?: unknown; stack?: unknown }) =>
        lines.push(`${String(line.message)} ${String(line.stack)}`);
      const rename = (table: string, from: string, to: string) =>
        app.strapi.db.connection.schema.alterTable(table, (one) => one.renameColumn(from, to));
      const answers: { status: number; text: string }[] = [];
      app.strapi.log.on('data', listen);
      await rename('accountability_inquiries', 'message', 'gone');
      try {
        answers.push(await post(filing({ message })));
      } finally {
        await rename('accountability_inquiries', 'gone', 'message');
      }
      await rename('accountability_inquiry_events', 'detail', 'gone');
      try {
        answers.push(await post(filing({ message })), await complete());
      } finally {
        await rename('accountability_inquiry_events', 'gone', 'detail');
        app.strapi.log.off('data', listen);
      }

      expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
      const written = lines.join('\n');
      expect(written).toContain('could not be stored');
      expect(written).toContain('accountability_inquiry_events');
      const told = written + answers.map(({ text }) => text).join('\n');
      for (const secret of [...SECRETS, message, 'Horario de atención']) expect(told).not.toContain(secret);
      await complete().expect(200);
    });

    it('D2: is proved to have been asked for with the notice: version, purposes, instant', async () => {
      const { filingNumber } = await file(
        filing({ consent: { notice: true, policyVersion: '2026-1', purposes: ['boletines'] } }),
      );
      expect((await secretOf(filingNumber)).consent).toEqual({
        notice: true,
        policyVersion: '2026-1',
        purposes: ['boletines'],
        at: expect.any(String) as string,
      });
    });

    it('D2: silence is no consent, and to refuse every purpose keeps nobody from filing', async () => {
      const consent = { notice: true, policyVersion: '2026-1' };
      for (const said of [consent, { ...consent, purposes: [] }]) {
        const { filingNumber } = await file(filing({ consent: said }));
        expect((await secretOf(filingNumber)).consent).toMatchObject({ purposes: [] });
      }
    });
  });

  it.each([
    'inquiries',
    'inquiry',
    'inquiry-events',
    'inquiries/1',
    'filing-sequences',
    'bulletin-sequences',
    'positions',
    'indicators',
  ])('leaves nothing to read at /%s', async (path) => {
    const { status } = await app.http().get(`/api/accountability/${path}?populate=*`);
    expect([403, 404, 405]).toContain(status);
  });

  it('is a record nobody rewrites or deletes, whatever the door', async () => {
    const { filingNumber } = await file();
    const inquiry = await app.strapi
      .documents(INQUIRY)
      .findFirst({ filters: { filingNumber: { $eq: filingNumber } }, populate: ['events'] });
    const documentId = String(inquiry?.documentId);
    const event = String(inquiry?.events?.[0]?.documentId);

    await expect(app.strapi.documents(INQUIRY).delete({ documentId })).rejects.toThrow('no se borran');
    await expect(
      app.strapi.documents(INQUIRY).update({ documentId, data: { filingNumber: '2026-999999' } }),
    ).rejects.toThrow('no se modifica');
    await expect(app.strapi.documents(EVENT).delete({ documentId: event })).rejects.toThrow('no se borran');
    await expect(
      app.strapi.documents(EVENT).update({ documentId: event, data: { kind: 'x' } }),
    ).rejects.toThrow('no se modifica');
  });
});

describe('200 filings at the same time, some of them failing midway', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
    // Fails after the number was taken and the row written, before the first event is.
    app.strapi.db.lifecycles.subscribe({
      models: [INQUIRY],
      afterCreateMany({ params }) {
        const rows = params.data as { subject?: string }[];
        if (rows.some(({ subject }) => subject?.startsWith('FALLA'))) throw new Error('disk trouble');
      },
    });
  });
  afterAll(() => app.close());

  it('D1: get numbers without gap or repeat, and the failed ones leave nothing behind', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        app
          .http()
          .post('/api/accountability/inquiries')
          .send(filing({ subject: n % 7 === 0 ? `FALLA número ${n}` : `Asunto número ${n}` })),
      ),
    );

    const filed = answers.filter(({ status }) => status === 201);
    expect(filed).toHaveLength(171);
    expect(answers.filter(({ status }) => status === 500)).toHaveLength(29);

    const numbers = filed.map(({ body }) => Number((body as { data: Filed }).data.filingNumber.slice(5)));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 171 }, (_, n) => n + 1));

    expect(await app.strapi.documents(INQUIRY).count({})).toBe(171);
    expect(await app.strapi.documents(EVENT).count({})).toBe(171);
    expect(await app.strapi.db.query(SECRET).count()).toBe(171);
  });
});
