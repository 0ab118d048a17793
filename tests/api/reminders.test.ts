import type { CaseEvent } from '../../src/plugins/accountability/server/src/inquiries/case/case-file';

import { closeAllCases, eventsOf, pastCase, storedCase } from '../support/cases';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

interface Reminders {
  remind(context: { now: Date }): Promise<number>;
}
interface Silence {
  acceptBySilence(context: { now: Date }): Promise<number>;
}
interface Outbox {
  sendDue(): Promise<{ sent: number }>;
}

/** A Monday; a petition is due fifteen business days later, on Monday 23 February. */
const RECEIVED = '2026-02-02T09:00:00-05:00';
/** At eight in the morning of the institute. */
const morning = (day: string) => new Date(`${day}T08:00:00-05:00`);

describe('reminders', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let assignee: AdminUser;
  let head: AdminUser;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({
      env: { SMTP_URL: smtp.url, MAIL_FROM: 'rendicion@instituto.example', PUBLIC_URL: 'https://r.example' },
    });
    assignee = await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] });
    head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });
  beforeEach(async () => {
    await closeAllCases(app);
    await app.strapi.db.query('plugin::accountability.outbox-message').deleteMany({});
    await app.strapi.store({ type: 'plugin', name: 'accountability', key: 'reminders-sent' }).delete({});
  });

  const plugin = () => app.strapi.plugin('accountability');
  const remind = (now: Date) => plugin().service<Reminders>('reminders').remind({ now });
  const silence = (now: Date) => plugin().service<Silence>('silence').acceptBySilence({ now });
  /** What arrived since it was last asked. */
  const mail = async (): Promise<ReceivedMail[]> => {
    const before = smtp.received.length;
    await plugin().service<Outbox>('outbox').sendDue();
    return smtp.received.slice(before);
  };
  const assigned = (user = assignee): readonly [string, CaseEvent] => [
    '2026-02-03T10:00:00-05:00',
    { kind: 'assigned', detail: { assignee: { id: user.id, name: 'Prueba' }, note: null } },
  ];
  /** Who got mail on each of some days: `13 assignee`. */
  const daily = async (from: number, to: number): Promise<string[]> => {
    const seen: string[] = [];
    for (let day = from; day <= to; day += 1) {
      await remind(morning(`2026-02-${String(day).padStart(2, '0')}`));
      for (const { recipients } of await mail()) {
        seen.push(`${day} ${recipients[0] === assignee.email ? 'assignee' : 'head'}`);
      }
    }
    return seen;
  };

  it('reach the assignee 5 and 1 business days before and on the day, and the head of planning daily once it is late', async () => {
    await pastCase(app, { receivedAt: RECEIVED, events: [assigned()] });
    expect(await daily(10, 26)).toEqual([
      '16 assignee',
      '20 assignee',
      '23 assignee',
      '24 head',
      '25 head',
      '26 head',
    ]);
  });

  it('follow the days the institute set', async () => {
    const settings = await app.strapi.documents('plugin::accountability.setting').findFirst();
    const change = (data: object) =>
      app.strapi
        .documents('plugin::accountability.setting')
        .update({ documentId: String(settings?.documentId), data });
    await change({ reminderFirstDays: 3, reminderLastDays: 2, remindersAt: 9 });
    await pastCase(app, { receivedAt: RECEIVED, events: [assigned()] });
    expect(await remind(morning('2026-02-18'))).toBe(0);
    expect(await remind(new Date('2026-02-18T09:00:00-05:00'))).toBe(1);
    await change({ reminderFirstDays: 5, reminderLastDays: 1, remindersAt: 7 });
  });

  it('go to the head of planning while nobody has the case', async () => {
    await pastCase(app, { receivedAt: RECEIVED });
    expect(await daily(16, 24)).toEqual(['16 head', '20 head', '23 head', '24 head']);
  });

  it('are one mail a person and day, priority first (T8), with numbers, dates and links and no word of the citizen', async () => {
    const plain = await pastCase(app, { receivedAt: RECEIVED, events: [assigned()] });
    const urgent = await pastCase(app, { receivedAt: RECEIVED, priority: 'elderly', events: [assigned()] });
    expect(await remind(morning('2026-02-16'))).toBe(1);

    const [received, ...others] = await mail();
    expect(others).toEqual([]);
    expect(received?.recipients).toEqual([assignee.email]);
    expect(received?.parsed.subject).toBe('2 inquietudes requieren su atención');
    const text = String(received?.parsed.text);
    expect(text.indexOf(urgent)).toBeGreaterThan(0);
    expect(text.indexOf(urgent)).toBeLessThan(text.indexOf(plain));
    expect(text).toContain('23 de febrero de 2026');
    const { documentId } = await storedCase(app, plain);
    expect(String(received?.parsed.html)).toContain(
      `https://r.example/admin/plugins/accountability/inquietudes/${documentId}`,
    );
    expect(received?.raw).not.toContain('Un asunto');
  });

  it('are sent once, however often they are asked for and by however many instances', async () => {
    await pastCase(app, { receivedAt: RECEIVED, events: [assigned()] });
    await Promise.all([remind(morning('2026-02-16')), remind(morning('2026-02-16'))]);
    await remind(new Date('2026-02-16T15:00:00-05:00'));
    expect(await mail()).toHaveLength(1);
  });

  it('are not sent before their hour, nor on days nobody works', async () => {
    await pastCase(app, { receivedAt: RECEIVED, events: [assigned()] });
    expect(await remind(new Date('2026-02-16T06:59:00-05:00'))).toBe(0);
    expect(await remind(morning('2026-02-22'))).toBe(0);
    expect(await remind(morning('2026-02-28'))).toBe(0);
  });

  it('tell a day late what fell on a day on which nothing ran', async () => {
    await pastCase(app, { receivedAt: RECEIVED, events: [assigned()] });
    await remind(morning('2026-02-13'));
    expect(await remind(morning('2026-02-18'))).toBe(1);
    expect(String((await mail())[0]?.parsed.text)).toContain('Faltan 3 días hábiles');
  });

  it('tell the assignee of a date the calendar moved', async () => {
    const filed = await pastCase(app, { receivedAt: RECEIVED, events: [assigned()] });
    const closure = await app.strapi
      .documents('plugin::accountability.closure')
      .create({ data: { from: '2026-02-12', to: '2026-02-12', reason: 'Mantenimiento' } });
    const recalculation = plugin().service<{ recalculateOpenCases(context: { now: Date }): Promise<object> }>(
      'calendar-change',
    );
    await recalculation.recalculateOpenCases({ now: morning('2026-02-10') });
    await app.strapi.documents('plugin::accountability.closure').delete({ documentId: closure.documentId });

    expect(await remind(morning('2026-02-10'))).toBe(1);
    const text = String((await mail())[0]?.parsed.text);
    expect(text).toContain(filed);
    expect(text).toContain('antes vencía el 23 de febrero de 2026');
    expect(text).toContain('vence el 24 de febrero de 2026');
  });

  it('T5 propose the withdrawal once the citizen’s time to complete is over', async () => {
    const requested: readonly [string, CaseEvent] = [
      '2026-02-09T10:00:00-05:00',
      { kind: 'completion-requested', detail: { missing: 'La firma', citizenDueOn: '2026-02-18' } },
    ];
    await pastCase(app, { receivedAt: RECEIVED, events: [assigned(), requested] });
    expect(await daily(16, 26)).toEqual(['19 assignee']);
  });

  it('do not reach somebody whose account was closed: the head of planning gets theirs', async () => {
    const gone = await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] });
    await pastCase(app, { receivedAt: RECEIVED, events: [assigned(gone)] });
    await app.strapi.db.query('admin::user').update({ where: { id: gone.id }, data: { isActive: false } });
    expect(await daily(16, 16)).toEqual(['16 head']);
  });

  describe('T4: an information request unanswered when its ten days are over', () => {
    /** Ten business days after Monday 2 February. */
    const DUE = '2026-02-16';
    const request = (events: readonly (readonly [string, CaseEvent])[] = [assigned()]) =>
      pastCase(app, { type: 'informacion', receivedAt: RECEIVED, events });

    it('counts as accepted from the day after, with three business days for the copies, and its history says so', async () => {
      const filed = await request();
      expect((await storedCase(app, filed)).dueOn).toBe(DUE);
      expect(await silence(new Date('2026-02-16T23:59:00-05:00'))).toBe(0);
      expect(await silence(new Date('2026-02-17T00:01:00-05:00'))).toBe(1);
      expect(await storedCase(app, filed)).toMatchObject({
        acceptedOn: '2026-02-17',
        copiesDueOn: '2026-02-19',
        state: 'assigned',
      });
      expect(await eventsOf(app, filed, 'accepted-by-silence')).toEqual([
        expect.objectContaining({
          by: 'system',
          detail: { acceptedOn: '2026-02-17', copiesDueOn: '2026-02-19' },
        }),
      ]);
    });

    it('is marked once, by however many instances, and can still be answered', async () => {
      const filed = await request();
      await Promise.all([silence(morning('2026-02-17')), silence(morning('2026-02-17'))]);
      await silence(morning('2026-02-18'));
      expect(await eventsOf(app, filed, 'accepted-by-silence')).toHaveLength(1);

      const { documentId } = await storedCase(app, filed);
      await plugin()
        .service<{ takeStep(id: string, request: object, actor: object): Promise<object> }>('inquiries')
        .takeStep(
          documentId,
          { step: 'answer', text: 'Aquí están.', outcome: 'granted' },
          { name: 'Ana', userId: 1 },
        );
      expect((await storedCase(app, filed)).state).toBe('answered');
    });

    it('is not accepted while its clock stands still, when it was answered, nor when it is of another type', async () => {
      await pastCase(app, { receivedAt: RECEIVED });
      await request([
        assigned(),
        [
          '2026-02-09T10:00:00-05:00',
          { kind: 'completion-requested', detail: { missing: 'X', citizenDueOn: '2026-03-09' } },
        ],
      ]);
      await request([
        assigned(),
        ['2026-02-09T10:00:00-05:00', { kind: 'answered', detail: { outcome: 'granted' } }],
      ]);
      expect(await silence(morning('2026-02-17'))).toBe(0);
    });

    it('is told to the assignee with the day until which the copies are due, and to the head as late', async () => {
      await request();
      await remind(morning('2026-02-16'));
      await mail();
      await silence(new Date('2026-02-17T00:01:00-05:00'));
      expect(await remind(morning('2026-02-17'))).toBe(2);
      const received = await mail();
      const of = ({ email }: AdminUser) =>
        String(received.find(({ recipients }) => recipients[0] === email)?.parsed.text);
      expect(of(assignee)).toContain('las copias se entregan a más tardar el 19 de febrero de 2026');
      expect(of(head)).toContain('Vencida hace un día hábil');
    });
  });
});
