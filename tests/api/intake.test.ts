import type { Attachment } from 'mailparser';

import { type Desk, deskOf, ROLES } from '../support/desk';
import { filing, type Filed, newKey } from '../support/filing';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const SECRET = 'plugin::accountability.inquiry-secret';
const MESSAGE = 'plugin::accountability.outbox-message';
const EMAIL = filing().person.email;

interface Outbox {
  sendDue(): Promise<{ sent: number; postponed: number; parked: number; serverDown: boolean }>;
}

describe('the receipt by email', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({
      env: { SMTP_URL: smtp.url, TRACKING_PAGE_URL: 'https://instituto.example/seguimiento' },
    });
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  const post = (body: object, headers: Record<string, string> = {}) =>
    app.http().post('/api/accountability/inquiries').set(headers).send(body);
  const file = async (change: Record<string, unknown> = {}, headers: Record<string, string> = {}) => {
    const { body } = await post(filing(change), headers).expect(201);
    return (body as { data: Filed }).data;
  };
  const send = () => {
    const outbox: Outbox = app.strapi.plugin('accountability').service('outbox');
    return outbox.sendDue();
  };
  const mailAbout = ({ filingNumber }: Filed) =>
    smtp.received.filter(({ parsed }) => parsed.subject?.includes(filingNumber));

  it('T12, D5: says number, date, tracking code, means of tracking and due date, with the receipt', async () => {
    const filed = await file({ subject: 'Horario *de* [atención](http://trampa.example)' });
    await send();

    const [mail, ...others] = mailAbout(filed);
    expect(others).toEqual([]);
    expect(mail?.recipients).toEqual([EMAIL]);
    const { text = '', html, attachments = [] } = mail?.parsed ?? {};
    for (const said of [
      filed.filingNumber,
      filed.trackingCode,
      'Petición',
      'Horario *de* [atención](http://trampa.example)',
      '15 días hábiles',
      'Ley 1437 de 2011',
      `https://instituto.example/seguimiento?radicado=${filed.filingNumber}`,
      'acción de tutela',
    ]) {
      expect(text).toContain(said);
    }
    expect(html).not.toContain('href="http://trampa.example"');
    expect(attachments.map(({ filename, contentType }: Attachment) => [filename, contentType])).toEqual([
      [`constancia-${filed.filingNumber}.pdf`, 'application/pdf'],
    ]);
    expect(attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has the tracking code in its text only: neither in an address nor on the receipt', async () => {
    const filed = await file();
    await send();
    const { raw = '', parsed } = mailAbout(filed)[0] ?? {};
    expect(raw.split('\r\n\r\n', 1)[0]).not.toContain(filed.trackingCode);
    expect(parsed?.html).not.toMatch(new RegExp(`href="[^"]*${filed.trackingCode}`));
  });

  it('is not sent where no address was given', async () => {
    const before = smtp.received.length;
    await file({ anonymous: true, person: undefined, consent: undefined });
    await file({ replyBy: 'postal', person: { ...filing().person, email: undefined } });
    await send();
    expect(smtp.received).toHaveLength(before);
  });

  it('goes to the address of an anonymous filing that gave one', async () => {
    const filed = await file({
      anonymous: true,
      consent: undefined,
      person: { email: 'nadie@correo.example' },
    });
    await send();
    expect(mailAbout(filed)[0]?.recipients).toEqual(['nadie@correo.example']);
  });

  it('is one, however often the same filing is sent', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const filed = await file({}, key);
    expect(await file({}, key)).toEqual(filed);
    await Promise.all([file({}, key), file({}, key)]);
    await send();
    expect(mailAbout(filed)).toHaveLength(1);
  });

  it('waits, sealed, while the mail server is down: the filing is taken all the same', async () => {
    await smtp.stop();
    const filed = await file();
    expect((await send()).sent).toBe(0);

    const row = (await app.strapi.db
      .query(MESSAGE)
      .findOne({ where: { about: filed.filingNumber } })) as object;
    for (const secret of [filed.trackingCode, EMAIL]) expect(JSON.stringify(row)).not.toContain(secret);

    await smtp.start();
    await app.strapi.db.query(MESSAGE).updateMany({ where: {}, data: { nextAttemptAt: new Date() } });
    await send();
    expect(mailAbout(filed)).toHaveLength(1);
  });
});

describe('what happens to a case, told by email', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let desk: Desk;
  let head: AdminUser;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({ env: { SMTP_URL: smtp.url } });
    desk = deskOf(app);
    head = await desk.user(ROLES.head);
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  /** What the citizen reads after a step on a case of theirs. */
  async function told(documentId: string, step: object): Promise<string> {
    const outbox: Outbox = app.strapi.plugin('accountability').service('outbox');
    // The receipt goes first, so that what comes last is about the step.
    await outbox.sendDue();
    await desk.step(head, documentId, step);
    expect(await outbox.sendDue()).toMatchObject({ sent: 1 });
    const mail = smtp.received.at(-1);
    expect(mail?.recipients).toEqual([EMAIL]);
    return `${mail?.parsed.subject}\n${mail?.parsed.text}`;
  }
  const inWords = (day: string) =>
    new Date(`${day}T12:00:00Z`).toLocaleDateString('es-CO', { dateStyle: 'long', timeZone: 'UTC' });

  it('T3: an extension, before the term ends: why, and the new date, at most the term again', async () => {
    const { documentId, filingNumber, dueOn } = await desk.file();
    await desk.step(head, documentId, { step: 'assign', assigneeId: head.id });
    const { latestExtension } = await desk.read(head, documentId);
    const said = await told(documentId, {
      step: 'extend',
      dueOn: latestExtension,
      reason: 'Falta el concepto de la oficina jurídica.',
    });
    for (const words of [filingNumber, inWords(dueOn), inWords(latestExtension ?? ''), 'oficina jurídica'])
      expect(said).toContain(words);
    expect(await desk.read(head, documentId)).toMatchObject({ state: 'extended', dueOn: latestExtension });
  });

  it('T5: a request to complete: what is missing, until when, and that the clock stands still', async () => {
    const { documentId } = await desk.file();
    const said = await told(documentId, { step: 'request-completion', missing: 'El contrato firmado.' });
    const { completionDueOn, stopped } = await desk.read(head, documentId);
    for (const words of ['El contrato firmado.', inWords(completionDueOn ?? ''), 'está detenido'])
      expect(said).toContain(words);
    expect(stopped).toBe(true);
  });

  it('T6: a transfer for lack of competence, within five business days: to whom and why, with their copy', async () => {
    const { documentId, filingNumber } = await desk.file();
    const step = (await desk.read(head, documentId)).steps.find((one) => one.step === 'transfer');
    const { body } = await app
      .http()
      .get('/api/accountability/deadlines')
      .query({ type: 'peticion', receivedAt: new Date().toISOString() });
    const { skipped, countedFrom } = (body as { data: { skipped: { date: string }[]; countedFrom: string } })
      .data;
    const days = Array.from({ length: 20 }, (_, n) =>
      new Date(Date.parse(`${countedFrom}T12:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10),
    ).filter((day) => !skipped.some(({ date }) => date === day));
    expect(step).toMatchObject({ allowed: true, limit: days[4] });

    const said = await told(documentId, {
      step: 'transfer',
      to: 'Secretaría de Salud',
      reason: 'Lo que pide es de salud pública.',
    });
    for (const words of [filingNumber, 'Secretaría de Salud', 'salud pública', 'su copia del traslado'])
      expect(said).toContain(words);
    expect(await desk.read(head, documentId)).toMatchObject({ state: 'transferred' });
  });
});

describe('the person behind a filing', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const fingerprintsOf = async (person: object) => {
    const { body } = await app
      .http()
      .post('/api/accountability/inquiries')
      .send(filing({ person }))
      .expect(201);
    const { filingNumber } = (body as { data: Filed }).data;
    const { idNumberFingerprint, emailFingerprint } = (await app.strapi.db
      .query(SECRET)
      .findOne({ where: { filingNumber } })) as Record<string, string>;
    return { idNumberFingerprint, emailFingerprint };
  };

  it('is found by document and email as anybody writes them, without either being readable', async () => {
    const { person } = filing();
    const one = await fingerprintsOf(person);
    const same = await fingerprintsOf({
      ...person,
      idNumber: '63.514.278',
      email: 'Adriana.Quintero@correo.example',
    });
    expect(same).toEqual(one);
    expect(JSON.stringify(one)).not.toMatch(/63514278|adriana/i);
    const other = await fingerprintsOf({ ...person, idNumber: '63514279', email: 'otra@correo.example' });
    expect(other.idNumberFingerprint).not.toBe(one.idNumberFingerprint);
    expect(other.emailFingerprint).not.toBe(one.emailFingerprint);
  });
});
