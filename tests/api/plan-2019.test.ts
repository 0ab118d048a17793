import { randomUUID } from 'node:crypto';

import { setClock } from '../support/clock';
import { dispatchDesk, type DispatchText } from '../support/dispatches';
import { linesOfPdf, uncompressedPdf } from '../support/pdf';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const PLAN = 'plugin::accountability.plan';
const HEARING = 'plugin::accountability.hearing';
const REPORT = 'plugin::accountability.management-report';
const BULLETIN = 'plugin::accountability.bulletin';
const GROUP = 'plugin::accountability.contact-group';
const CONTACT = 'plugin::accountability.contact';

interface Occurrence {
  documentId: string;
  label: string;
  dueOn: string;
  status: string;
  evidence: { kind: string; url: string | null; note: string | null }[];
}

interface FollowedPlan {
  summary: { total: number; done: number; late: number; fulfilment: number };
  actions: { name: string; channel: string; status: string; occurrences: Occurrence[] }[];
}

describe('the plan of the first half of 2019, carried out', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let planId: string;
  let slug: string;
  let hearingId: string;
  const actions: Record<string, string> = {};
  const groups: Record<string, string> = {};

  /** Somebody of the office at eight in the morning of a day: what they signed in with months ago has expired. */
  async function deskOn(day: string) {
    setClock(`${day}T13:00:00Z`);
    return dispatchDesk(app, await createAdminUser(app, { roles: ['Jefe de Planeación'] }));
  }

  async function followUp(): Promise<FollowedPlan> {
    const { body } = await app.http().get(`/api/accountability/follow-up?plan=${slug}`).expect(200);
    return (body as { data: FollowedPlan }).data;
  }

  async function occurrencesOf(channel: string): Promise<Occurrence[]> {
    const action = (await followUp()).actions.find((one) => one.channel === channel);
    if (!action) throw new Error(`The plan has no action by ${channel}`);
    return action.occurrences;
  }

  const mailsTo = (part: string): ReceivedMail[] =>
    smtp.received.filter(({ recipients }) => recipients.some((one) => one.includes(part)));

  /** The web page is looked at in the last days of each month, up to a day. */
  async function lookAtWebsite(until: string): Promise<void> {
    const due = (await occurrencesOf('website')).filter(
      ({ status, dueOn }) => status !== 'done' && dueOn <= until,
    );
    for (const { documentId, dueOn } of due) {
      const desk = await deskOn(dueOn);
      await desk
        .askPanel('post', `/follow-up/occurrences/${documentId}/evidence`)
        .send({ kind: 'note', key: randomUUID(), note: 'Se revisó lo publicado', on: dueOn })
        .expect(204);
    }
  }

  /** Prepares, lets go, and does what the application does by itself. */
  async function send(day: string, text: DispatchText, source: object) {
    await lookAtWebsite(day);
    const desk = await deskOn(day);
    const { documentId } = await desk.prepare({ actionIds: Object.values(actions), ...text }, source);
    const response = await desk.letGo(documentId);
    if (response.status !== 200) throw new Error(JSON.stringify(response.body));
    await desk.workThrough();
    return { desk, documentId };
  }

  const prove = (desk: ReturnType<typeof dispatchDesk>, id: string, channel: string, proof: object) =>
    desk.ask('post', `/${id}/deliveries/${channel}/proof`).send(proof).expect(200);

  async function publishReport(day: string, title: string, periodStart: string, periodEnd: string) {
    await lookAtWebsite(day);
    setClock(`${day}T12:00:00Z`);
    const { documentId } = await app.strapi.documents(REPORT).create({
      data: {
        title,
        kind: 'quarterly',
        periodStart,
        periodEnd,
        summary: `${title}: 86 empresas acompañadas.`,
      },
      status: 'published',
    });
    return documentId;
  }

  beforeAll(async () => {
    setClock('2019-01-15T13:00:00Z');
    smtp = await startSmtpServer();
    app = await bootApp({
      env: {
        SEED: 'plan-2019',
        SMTP_URL: smtp.url,
        MAIL_FROM: 'rendicion@instituto.example',
        PUBLIC_URL: 'https://instituto.example',
        HEARING_PAGE_URL: 'https://sitio.example/audiencia.html',
        REPORT_PAGE_URL: 'https://sitio.example/informe.html',
        BULLETIN_PAGE_URL: 'https://sitio.example/boletin.html',
      },
    });
    const plan = await app.strapi
      .documents(PLAN)
      .findFirst({ populate: { actions: { fields: ['channel'] } }, status: 'published' });
    planId = plan?.documentId ?? '';
    slug = plan?.slug ?? '';
    for (const { documentId, channel } of plan?.actions ?? []) actions[String(channel)] = documentId;
    for (const { documentId, name } of await app.strapi.documents(GROUP).findMany({})) {
      groups[String(name)] = documentId;
    }
    for (const name of ['Gremios', 'Universidades', 'Funcionarios', 'Contratistas']) {
      const kind = ['Funcionarios', 'Contratistas'].includes(name) ? 'internal' : 'external';
      await app.strapi.documents(CONTACT).create({
        data: {
          name: `Contacto de ${name}`,
          email: `${name.toLowerCase()}@correo.example`,
          kind,
          groups: [groups[name] ?? ''],
          consentOrigin: 'Convenio',
          consentedOn: '2018-02-01',
          mailingState: 'allowed',
        },
      });
    }
    const hearing = await app.strapi.documents(HEARING).create({
      data: {
        title: 'Audiencia pública de rendición de cuentas 2019-1',
        plan: planId,
        startsAt: '2019-06-27T14:00:00Z',
        modality: 'in-person',
        state: 'announced',
        venue: 'Auditorio principal',
        address: 'Calle 35 # 10-43',
      },
      status: 'published',
    });
    hearingId = hearing.documentId;
  });
  afterAll(async () => {
    jest.useRealTimers();
    await app.close();
    await smtp.stop();
  });

  it('asks for something of each of its six actions', async () => {
    expect(Object.keys(actions).sort()).toEqual([
      'bulletin',
      'email',
      'internal-communication',
      'notice-board',
      'social-media',
      'website',
    ]);
    expect((await followUp()).summary).toMatchObject({ done: 0 });
  });

  it('has its first quarterly report posted on both networks, as evidence of one date', async () => {
    const report = await publishReport(
      '2019-04-05',
      'Informe del primer trimestre',
      '2019-01-01',
      '2019-03-31',
    );
    const { desk, documentId } = await send(
      '2019-04-05',
      { channels: [{ name: 'facebook' }, { name: 'x' }] },
      { kind: 'management-report', documentId: report },
    );
    await desk
      .ask('post', `/${documentId}/deliveries/x/proof`)
      .send({ note: 'Mañana', on: '2019-04-06' })
      .expect(400);
    for (const network of ['facebook', 'x']) {
      expect(await desk.delivery(documentId, network)).toMatchObject({ state: 'awaiting-proof' });
      await prove(desk, documentId, network, {
        url: `https://${network}.example/instituto/1`,
        on: '2019-04-05',
      });
    }
    const done = (await occurrencesOf('social-media')).filter(({ status }) => status === 'done');
    expect(done).toHaveLength(1);
    expect(done[0]?.evidence.map(({ kind, url }) => [kind, url])).toEqual([
      ['dispatch', 'https://facebook.example/instituto/1'],
      ['dispatch', 'https://x.example/instituto/1'],
    ]);
  });

  it('calls everybody to the hearing a month before, each by their own medium', async () => {
    const { desk, documentId } = await send(
      '2019-05-27',
      {
        groupIds: ['Gremios', 'Universidades', 'Funcionarios', 'Contratistas'].map(
          (name) => groups[name] ?? '',
        ),
        channels: ['email', 'memo', 'facebook', 'x', 'notice-board'].map((name) => ({ name })),
      },
      { kind: 'hearing', documentId: hearingId },
    );
    expect(mailsTo('gremios@')).toHaveLength(1);
    expect(mailsTo('universidades@')[0]?.parsed.text).toContain('27 de junio de 2019');
    const [memo, ...again] = mailsTo('funcionarios@');
    expect(again).toHaveLength(0);
    expect(memo?.parsed.subject).toContain('MEMO-2019-001');
    expect(memo?.parsed.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
    expect(mailsTo('contratistas@')).toHaveLength(1);

    const board = await app.http().get('/api/accountability/notice-board').expect(200);
    expect(JSON.stringify(board.body)).toContain('Audiencia pública de rendición de cuentas 2019-1');
    const poster = await desk
      .ask('get', `/${documentId}/channels/notice-board/files/poster-letter.pdf`)
      .buffer(true)
      .expect(200);
    expect(linesOfPdf(uncompressedPdf(poster.body as Buffer)).join(' ')).toContain('Auditorio principal');

    await prove(desk, documentId, 'facebook', { url: 'https://facebook.example/instituto/2' });
    await prove(desk, documentId, 'x', { url: `https://x.example/${'instituto/'.repeat(60)}` });
    await prove(desk, documentId, 'notice-board', { note: 'Puesto en el primer piso', on: '2019-05-27' });

    for (const channel of ['email', 'internal-communication', 'notice-board']) {
      const before = await occurrencesOf(channel);
      expect([channel, before.map(({ status }) => status)]).toEqual([channel, ['done']]);
    }
    const [email] = await occurrencesOf('email');
    expect(email?.evidence[0]?.note).toContain('Correo: 2 de 2 enviados');
  });

  it('has a bulletin composed of what was published, numbered, mailed and put up', async () => {
    await lookAtWebsite('2019-06-10');
    const desk = await deskOn('2019-06-10');
    const { body } = await desk
      .askPanel('post', '/bulletins/compose')
      .send({ from: '2019-01-01', to: '2019-06-10' });
    const { documentId } = (body as { data: { documentId: string } }).data;
    await app.strapi
      .documents(BULLETIN)
      .update({ documentId, data: { actions: [actions.bulletin ?? ''], hearing: hearingId } });
    await app.strapi.documents(BULLETIN).publish({ documentId });
    const bulletin = await app.strapi.documents(BULLETIN).findOne({ documentId, status: 'published' });
    expect(bulletin).toMatchObject({ number: 1 });
    expect(bulletin?.body).toContain('Informe del primer trimestre');
    expect((await occurrencesOf('bulletin')).map(({ status }) => status)).toEqual(['done']);

    const sent = await send(
      '2019-06-10',
      {
        groupIds: [groups.Gremios ?? ''],
        actionIds: [],
        channels: [
          { name: 'email' },
          { name: 'notice-board', options: { text: 'Lea el boletín número 1.' } },
        ],
      },
      { kind: 'bulletin', documentId },
    );
    expect(await desk.delivery(sent.documentId, 'email')).toMatchObject({ state: 'sent' });
    expect(mailsTo('gremios@')).toHaveLength(2);
  });

  it('has its web page looked at each month, and its second report posted', async () => {
    await lookAtWebsite('2019-07-05');
    const report = await publishReport(
      '2019-07-08',
      'Informe del segundo trimestre',
      '2019-04-01',
      '2019-06-30',
    );
    const { desk, documentId } = await send(
      '2019-07-08',
      { channels: [{ name: 'facebook' }] },
      { kind: 'management-report', documentId: report },
    );
    await prove(desk, documentId, 'facebook', { url: 'https://facebook.example/instituto/3' });
  });

  it('ends with every date done, each with what shows it, and nothing late', async () => {
    await deskOn('2019-07-31');
    const { summary, actions: followed } = await followUp();
    const open = followed.flatMap(({ name, occurrences }) =>
      occurrences
        .filter(({ status }) => status !== 'done')
        .map(({ label, dueOn }) => ({ name, label, dueOn })),
    );
    expect(open).toEqual([]);
    expect(summary).toMatchObject({ done: summary.total, late: 0 });
    expect(summary.total).toBeGreaterThanOrEqual(12);
    for (const { occurrences } of followed) {
      for (const { evidence } of occurrences) expect(evidence.length).toBeGreaterThan(0);
    }
  });
});
