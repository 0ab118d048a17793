import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const PLAN = 'plugin::accountability.plan';
const HEARING = 'plugin::accountability.hearing';
const POSITION = 'plugin::accountability.position';
const OCCURRENCE = 'plugin::accountability.occurrence';

const DAY = 86_400_000;
const HEAD_OFFICE = 'planeacion@instituto.example';
const CONTRACTOR = 'contratista@instituto.example';
const ENGINEER = 'sistemas@instituto.example';

interface FollowUp {
  remindOffices(context: { now: Date }): Promise<number>;
  overview(
    slug: string | null,
    language: 'es',
    now: Date,
  ): Promise<{
    summary: Record<'total' | 'done' | 'onTrack' | 'dueSoon' | 'late', number>;
    actions: { name: string; status: string; occurrences: { documentId: string; dueOn: string }[] }[];
  }>;
  addEvidence(documentId: string, given: object, recorder: { name: string }, now: Date): Promise<boolean>;
}

/** At eight in the morning of the institute, and every day after it. */
const morning = (day: string) => new Date(`${day}T13:00:00Z`);
function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

describe('a half year of the 2019 plan, day by day', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let planId: string;
  let head: string;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({
      env: {
        SEED: 'plan-2019',
        SMTP_URL: smtp.url,
        MAIL_FROM: 'rendicion@instituto.example',
        PUBLIC_URL: 'https://r.example',
      },
    });
    head = (await createAdminUser(app, { roles: ['Jefe de Planeación'] })).email;
    const emails: Record<string, string> = {
      'JEFE DE PLANEACION': HEAD_OFFICE,
      'CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS': CONTRACTOR,
      'PROFESIONAL INGENIERO DE SISTEMAS': ENGINEER,
    };
    for (const [name, email] of Object.entries(emails)) {
      await app.strapi.db.query(POSITION).update({ where: { name }, data: { email } });
    }
    const plan = await app.strapi.documents(PLAN).findFirst({ status: 'published' });
    planId = String(plan?.documentId);
    await app.strapi.documents(HEARING).create({
      data: {
        title: 'Audiencia 2019',
        startsAt: '2019-07-26T14:00:00Z',
        modality: 'in-person',
        state: 'announced',
        plan: planId,
      },
      status: 'published',
    });
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  const plugin = () => app.strapi.plugin('accountability');
  const followUp = () => plugin().service<FollowUp>('follow-up');
  const stands = (day: string) => followUp().overview(null, 'es', morning(day));

  /** What arrives on a day: to whom, and what it is about. */
  async function mailOf(day: string): Promise<ReceivedMail[]> {
    const before = smtp.received.length;
    await followUp().remindOffices({ now: morning(day) });
    await plugin().service<{ sendDue(): Promise<unknown> }>('outbox').sendDue();
    return smtp.received.slice(before);
  }
  async function walk(days: readonly string[]): Promise<string[]> {
    const seen: string[] = [];
    for (const day of days) {
      for (const { recipients } of await mailOf(day)) seen.push(`${day} ${recipients[0]}`);
    }
    return seen;
  }
  const to = (address: string, seen: readonly string[]) =>
    seen.filter((one) => one.endsWith(` ${address}`)).map((one) => one.slice(0, 10));

  it('January is reminded 8 and 2 business days before and weekly once late, to each office once', async () => {
    const seen = await walk(daysFrom('2019-01-02', '2019-02-15'));
    // 31 January: eight business days before it is the 21st, two the 29th; late from the 1st of February, weekly.
    expect(to(ENGINEER, seen)).toEqual([
      '2019-01-21',
      '2019-01-29',
      '2019-02-01',
      '2019-02-08',
      '2019-02-15',
    ]);
    expect(to(HEAD_OFFICE, seen)).toEqual(to(ENGINEER, seen));
    // The page of the week, on Mondays; 7 January is a holiday.
    expect(to(head, seen)).toEqual([
      '2019-01-02',
      '2019-01-08',
      '2019-01-14',
      '2019-01-21',
      '2019-01-28',
      '2019-02-04',
      '2019-02-11',
    ]);
  });

  it('run again on the same day, nothing is sent again', async () => {
    expect(await mailOf('2019-02-15')).toEqual([]);
    expect((await stands('2019-02-15')).summary).toMatchObject({ late: 1, done: 0 });
  });

  it('with its evidence, January is done, and February goes on', async () => {
    const { actions } = await stands('2019-02-15');
    const january = actions[0]?.occurrences[0];
    await followUp().addEvidence(
      String(january?.documentId),
      { kind: 'note', key: 'enero', note: 'Revisada' },
      { name: 'Ana' },
      morning('2019-02-15'),
    );
    expect((await stands('2019-02-15')).summary).toMatchObject({ late: 0, done: 1 });
    // 28 February: eight business days before it is the 18th.
    expect(to(ENGINEER, await walk(daysFrom('2019-02-16', '2019-02-25')))).toEqual(['2019-02-18']);
  });

  it('an outage of two days is made up for on the third, without repeats', async () => {
    // Due for its second reminder on the 26th; nothing runs on the 26th and 27th.
    const seen = await walk(['2019-02-28', '2019-03-01']);
    expect(to(ENGINEER, seen)).toEqual(['2019-02-28', '2019-03-01']);
  });

  it('one mail a person and day, about everything that is theirs', async () => {
    await app.strapi.db
      .query(OCCURRENCE)
      .updateMany({ where: {}, data: { remindedStage: 0, lateRemindedOn: null } });
    const mails = (await mailOf('2019-07-02')).filter(({ recipients }) => recipients[0] === CONTRACTOR);
    expect(mails).toHaveLength(1);
    const text = String(mails[0]?.parsed.text);
    // Late since 26 June: four actions before the hearing; the first quarter's report; the bulletin is due on the 11th.
    for (const words of ['CORREO ELECTRONICO', 'CARTELERA', 'REDES SOCIALES', 'BOLETIN', 'Atrasada']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('https://r.example/admin/plugins/accountability/seguimiento?plan=');
  });

  it('the page of the week says what is done, late and coming', async () => {
    const page = (await mailOf('2019-07-08')).find(({ recipients }) => recipients[0] === head);
    const text = String(page?.parsed.text);
    expect(text).toContain('Cumplidas 1 de 13');
    expect(text).toContain('Atrasadas');
    expect(text).toContain('Próximas a vencer');
  });

  it('of a closed plan nothing is sent any more', async () => {
    await app.strapi
      .documents(PLAN)
      .update({ documentId: planId, data: { closed: true }, status: 'published' });
    expect(await walk(daysFrom('2019-07-09', '2019-07-31'))).toEqual([]);
  });
});
