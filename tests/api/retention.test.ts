import { type Filed, filing } from '../support/filing';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const EVENT = 'plugin::accountability.inquiry-event';
const SECRET = 'plugin::accountability.inquiry-secret';
const MESSAGE = 'plugin::accountability.outbox-message';
const DAY = 86_400_000;
const ANA = { name: 'Ana Lucía Rueda', userId: 1 };

interface Inquiries {
  takeStep(documentId: string, request: object, actor: object): Promise<{ version: number }>;
  anonymize(documentId: string, reason: string, actor: object): Promise<boolean | null>;
  retentionDue(now: Date): Promise<{ filingNumber: string; erasableOn: string }[]>;
  applyRetention(now: Date): Promise<{ listed: number; anonymized: number }>;
}

describe('What is kept of a person after the case has ended', () => {
  let app: TestApp;
  let inquiries: Inquiries;

  beforeAll(async () => {
    app = await bootApp();
    inquiries = app.strapi.plugin('accountability').service('inquiries');
    await createAdminUser(app, { roles: ['accountability-planning-head'] });
  });
  afterAll(() => app.close());

  /** A filing that names its person also in its words, followed to its end. */
  async function ended(change: Record<string, unknown> = {}): Promise<Filed & { documentId: string }> {
    const answer = await app
      .http()
      .post('/api/accountability/inquiries')
      .send(
        filing({
          subject: 'Solicitud de Adriana Quintero',
          message: 'Soy Adriana Quintero, cédula 63514278, y pido una copia del contrato.',
          ...change,
        }),
      )
      .expect(201);
    const filed = (answer.body as { data: Filed }).data;
    const { documentId } = (await app.strapi.db
      .query(INQUIRY)
      .findOne({ where: { filingNumber: filed.filingNumber } })) as { documentId: string };
    const step = (request: object) => inquiries.takeStep(documentId, request, ANA);
    await step({ step: 'assign', assignee: { id: 1, name: 'Ana Lucía Rueda' } });
    await step({ step: 'request-completion', missing: 'La copia de la cédula 63514278' });
    await step({ step: 'complete', message: 'Adriana Quintero, 3105550199', attachments: 0 });
    await step({ step: 'answer', text: 'Señora Quintero: aquí está.', outcome: 'granted' });
    await step({ step: 'close', note: 'Se llamó al 3105550199' });
    return { ...filed, documentId };
  }

  /** Everything the database holds of the case. */
  async function everything({ filingNumber }: Filed): Promise<string> {
    const [inquiry, secret, messages] = await Promise.all([
      app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } }),
      app.strapi.db.query(SECRET).findOne({ where: { filingNumber } }),
      app.strapi.db.query(MESSAGE).findMany({ where: { about: filingNumber } }),
    ]);
    const { id } = inquiry as { id: number };
    const events = await app.strapi.db.query(EVENT).findMany({ where: { inquiry: id } });
    return JSON.stringify([inquiry, secret, messages, events]);
  }

  const setRetention = (data: Record<string, unknown>) => {
    const settings: { change(change: object): Promise<void> } = app.strapi
      .plugin('accountability')
      .service('settings');
    return settings.change(data);
  };

  it('is nothing after anonymizing, but for what the institute accounts for', async () => {
    const filed = await ended();
    expect(await inquiries.anonymize(filed.documentId, 'A petición de la persona', ANA)).toBe(true);

    const left = await everything(filed);
    for (const word of ['Adriana', 'Quintero', '63514278', '3105550199', 'contrato']) {
      expect(left).not.toContain(word);
    }
    const secret = (await app.strapi.db
      .query(SECRET)
      .findOne({ where: { filingNumber: filed.filingNumber } })) as Record<string, unknown>;
    expect(secret).toMatchObject({
      person: null,
      idNumberFingerprint: null,
      emailFingerprint: null,
      consent: { notice: true, policyVersion: '2026-1', at: expect.any(String) as string },
    });
    expect((JSON.parse(left) as unknown[])[0]).toMatchObject({
      filingNumber: filed.filingNumber,
      state: 'closed',
      outcome: 'granted',
      subject: '[suprimido]',
    });
    expect(await inquiries.anonymize(filed.documentId, 'Otra vez', ANA)).toBe(false);
  });

  it('is everything while the case is open: the data are needed to answer', async () => {
    const answer = await app.http().post('/api/accountability/inquiries').send(filing()).expect(201);
    const { filingNumber } = (answer.body as { data: Filed }).data;
    const { documentId } = (await app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } })) as {
      documentId: string;
    };
    await expect(inquiries.anonymize(documentId, 'Por error', ANA)).rejects.toThrow();
    const secret = (await app.strapi.db.query(SECRET).findOne({ where: { filingNumber } })) as {
      person: string | null;
    };
    expect(secret.person).not.toBeNull();
  });

  it('is listed when its time is over, told to the head of planning, and removed only after the notice', async () => {
    const petition = await ended();
    const report = await ended({ type: 'denuncia' });
    await setRetention({ retentionPeticion: 6, retentionDenuncia: null, retentionNoticeDays: 15 });

    const soon = new Date(Date.now() + 30 * DAY);
    expect(await inquiries.retentionDue(soon)).toEqual([]);

    const over = new Date(Date.now() + 200 * DAY);
    expect((await inquiries.retentionDue(over)).map(({ filingNumber }) => filingNumber)).toEqual([
      petition.filingNumber,
    ]);
    expect(await inquiries.applyRetention(over)).toEqual({ listed: 1, anonymized: 0 });
    expect(await inquiries.applyRetention(over)).toEqual({ listed: 0, anonymized: 0 });
    const notices = (await app.strapi.db
      .query(MESSAGE)
      .findMany({ where: { template: 'inquiry.retention' } })) as object[];
    expect(notices).toHaveLength(1);

    const announced = new Date(over.getTime() + 14 * DAY);
    expect(await inquiries.applyRetention(announced)).toEqual({ listed: 0, anonymized: 0 });
    const afterNotice = new Date(over.getTime() + 15 * DAY);
    expect(await inquiries.applyRetention(afterNotice)).toEqual({ listed: 0, anonymized: 1 });
    expect(await everything(petition)).not.toContain('Quintero');
    expect(await everything(report)).toContain('Quintero');
  });

  const read = async ({ documentId }: { documentId: string }, at: Date) => {
    const { id } = (await app.strapi.db.query(INQUIRY).findOne({ where: { documentId } })) as { id: number };
    const data = { inquiry: id, kind: 'person-read', at, by: ANA.name };
    await app.strapi.db.query(EVENT).create({ data });
  };

  it('is kept no longer because somebody looked at the case after it had ended', async () => {
    const complaint = await ended({ type: 'queja' });
    await read(complaint, new Date(Date.now() + 150 * DAY));
    await setRetention({ retentionPeticion: null, retentionQueja: 6 });
    expect(await inquiries.retentionDue(new Date(Date.now() + 200 * DAY))).toMatchObject([
      { filingNumber: complaint.filingNumber },
    ]);
  });

  it('is announced again when the setting under which it was listed was corrected, and then restored', async () => {
    const claim = await ended({ type: 'reclamo' });
    const inDays = (days: number) => new Date(Date.now() + days * DAY);
    const rule = (months: number | null) => setRetention({ retentionQueja: null, retentionReclamo: months });
    await rule(6);
    expect(await inquiries.applyRetention(inDays(200))).toEqual({ listed: 1, anonymized: 0 });
    await rule(null);
    expect(await inquiries.applyRetention(inDays(201))).toEqual({ listed: 0, anonymized: 0 });
    await rule(6);
    expect(await inquiries.applyRetention(inDays(800))).toEqual({ listed: 1, anonymized: 0 });
    expect(await everything(claim)).toContain('Quintero');
    expect(await inquiries.applyRetention(inDays(815))).toEqual({ listed: 0, anonymized: 1 });
  });

  /** So many cases of a type, ended long after all others were filed. */
  async function manyEnded(count: number, type: string): Promise<void> {
    const table = (uid: string) => app.strapi.db.metadata.get(uid);
    const add = (name: string, rows: object[]) => app.strapi.db.connection.batchInsert(name, rows, 50);
    const at = new Date();
    const receivedAt = new Date('2015-01-02T15:00:00Z');
    await add(
      table(INQUIRY).tableName,
      Array.from({ length: count }, (_, n) => ({
        document_id: `kept-${n}`,
        filing_number: `2015-${String(n).padStart(6, '0')}`,
        type,
        subject: 'Asunto',
        message: 'Mensaje',
        received_at: receivedAt,
        due_on: '2015-01-23',
        state: 'closed',
        channel: 'web',
        anonymous: true,
        reply_by: 'none',
      })),
    );
    const kept = (await app.strapi.db.query(INQUIRY).findMany({
      where: { documentId: { $startsWith: 'kept-' } },
      select: ['id'],
    })) as { id: number }[];
    await add(
      table(EVENT).tableName,
      kept.map(({ id }) => ({ document_id: `end-${id}`, kind: 'closed', at, by: 'system' })),
    );
    const ends = (await app.strapi.db.query(EVENT).findMany({
      where: { documentId: { $startsWith: 'end-' } },
      select: ['id', 'documentId'],
    })) as { id: number; documentId: string }[];
    await add(
      'accountability_inquiry_events_inquiry_lnk',
      ends.map(({ id, documentId }) => ({
        inquiry_event_id: id,
        inquiry_id: Number(documentId.slice('end-'.length)),
      })),
    );
  }

  it('is removed in its time however many older cases are kept for longer', async () => {
    await manyEnded(2_000, 'denuncia');
    const question = await ended({ type: 'sugerencia' });
    await setRetention({ retentionReclamo: null, retentionDenuncia: 240, retentionSugerencia: 6 });
    expect(await inquiries.retentionDue(new Date(Date.now() + 200 * DAY))).toMatchObject([
      { filingNumber: question.filingNumber },
    ]);
  });
});
