import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import ICAL from 'ical.js';

import { deskOf } from '../support/desk';
import { createGroup, dispatchDesk } from '../support/dispatches';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const HEARING = 'plugin::accountability.hearing';
const PLAN = 'plugin::accountability.plan';
const SETTINGS = 'plugin::accountability.setting';
const CONTACT = 'plugin::accountability.contact';
const OUTBOX_MESSAGE = 'plugin::accountability.outbox-message';
const ACTION = 'plugin::accountability.plan-action';
const OCCURRENCE = 'plugin::accountability.occurrence';
const EVIDENCE = 'plugin::accountability.evidence';
const SENDER = 'rendicion@instituto.example';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Check {
  problems: { field: string; message: string }[];
  channels: { name: string; problems: { field: string; weight: string; message: string }[] }[];
  recipients: number;
}

interface Refused {
  error: { message: string; details: { errors: { path: (string | number)[]; message: string }[] } };
}

interface Services {
  dispatches: { carryOut(): Promise<number> };
  contacts: {
    eraseRecord(documentId: string): Promise<boolean>;
    recipientsOf(ids: string[]): Promise<{ recipients: { email: string; unsubscribeUrl: string }[] }>;
  };
}

const after = (milliseconds: number) => () => new Date(Date.now() + milliseconds);
const pathsOf = ({ body }: { body: unknown }) =>
  (body as Refused).error.details.errors.map(({ path }) => path.join('.'));

describe('dispatches by mail', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let head: AdminUser;
  let engineer: AdminUser;
  let desk: ReturnType<typeof dispatchDesk>;
  let groups = 0;

  const inDays = (days: number) => new Date(Date.now() + days * 24 * HOUR).toISOString();

  async function hearing(change: object = {}) {
    const made = await app.strapi.documents(HEARING).create({
      data: {
        title: `Audiencia pública ${Math.random()}`,
        startsAt: inDays(30),
        modality: 'in-person',
        state: 'announced',
        venue: 'Auditorio',
        address: 'Calle 35 # 10-43',
        ...change,
      },
      status: 'published',
    });
    return made.documentId;
  }

  const service = <Name extends keyof Services>(name: Name): Services[Name] =>
    app.strapi.plugin('accountability').service(name);

  /** A group of so many contacts nobody else has. */
  async function group(count: number, kind: 'external' | 'internal' = 'external') {
    groups += 1;
    const name = `grupo-${groups}`;
    const emails = Array.from({ length: count }, (_, index) => `${name}-${index + 1}@correo.example`);
    return { id: await createGroup(app, name, emails, kind), emails };
  }

  const mailsTo = (emails: readonly string[]): ReceivedMail[] =>
    smtp.received.filter(({ recipients }) => recipients.some((one) => emails.includes(one)));

  const byMail = (groupIds: string[], change: object = {}) => ({
    title: 'Invitación',
    body: '{{nombre}}, le esperamos.',
    groupIds,
    channels: [{ name: 'email' }],
    ...change,
  });

  async function rate(mailRatePerMinute: number) {
    const [settings] = (await app.strapi.documents(SETTINGS).findMany({})) as { documentId: string }[];
    await app.strapi
      .documents(SETTINGS)
      .update({ documentId: settings?.documentId ?? '', data: { mailRatePerMinute } });
  }

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({
      env: {
        SMTP_URL: `${smtp.url}?timeout=5`,
        MAIL_FROM: SENDER,
        PUBLIC_URL: 'https://instituto.example',
        HEARING_PAGE_URL: 'https://sitio.example/audiencia.html',
      },
    });
    head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
    engineer = await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] });
    desk = dispatchDesk(app, head);
  });
  beforeEach(() => rate(0));
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  describe('an invitation', () => {
    it('begins with what the hearing says, and is filled with its day, hour and place', async () => {
      const { id, emails } = await group(2);
      const startsAt = '2027-07-26T14:00:00.000Z';
      const source = { kind: 'hearing', documentId: await hearing({ title: 'Audiencia 2027', startsAt }) };
      const { documentId, title, body } = await desk.prepare(
        { groupIds: [id], channels: [{ name: 'email' }] },
        source,
      );
      expect(title).toBe('Invitación: Audiencia 2027');
      expect(body).toContain('{{fecha}}');
      expect((await desk.letGo(documentId)).status).toBe(200);
      await desk.workThrough();

      const mails = mailsTo(emails);
      expect(mails.map(({ recipients }) => recipients.join()).sort()).toEqual(emails);
      const { parsed, raw = '' } = mails.find(({ recipients }) => recipients.includes(emails[0] ?? '')) ?? {};
      expect(parsed?.subject).toBe('Invitación: Audiencia 2027');
      expect(parsed?.from?.value).toMatchObject([{ address: SENDER }]);
      for (const text of [parsed?.text ?? '', String(parsed?.html)]) {
        expect(text).toContain('26 de julio de 2027');
        expect(text).toContain('9:00');
        expect(text).toContain('Auditorio');
        expect(text).toContain('Persona 1');
        expect(text).toContain('https://sitio.example/audiencia.html?slug=audiencia-2027');
        expect(text).not.toContain('{{');
        expect(text).not.toContain('baja.invalid');
      }
      expect(String(parsed?.html)).toMatch(/<html[^>]*lang="es"/);
      expect(raw).toContain('Content-Type: multipart/');
    });

    it('carries the hearing for the reader’s calendar', async () => {
      const { id, emails } = await group(1);
      const source = { kind: 'hearing', documentId: await hearing() };
      const { documentId } = await desk.prepare({ groupIds: [id], channels: [{ name: 'email' }] }, source);
      await desk.letGo(documentId);
      await desk.workThrough();
      const [calendar] = mailsTo(emails)[0]?.parsed.attachments ?? [];
      expect(calendar).toMatchObject({ filename: 'audiencia.ics', contentType: 'text/calendar' });
      const events = new ICAL.Component(ICAL.parse(String(calendar?.content)) as string[]);
      expect(events.getFirstSubcomponent('vevent')?.getFirstPropertyValue('location')).toBe(
        'Auditorio, Calle 35 # 10-43',
      );
    });

    it('is the plan’s evidence once it has gone out, with its counts', async () => {
      const { id } = await group(3);
      const plan = await app.strapi.documents(PLAN).create({
        data: { title: 'Plan de prueba', periodStart: '2026-01-01', periodEnd: '2027-12-31' },
      });
      const action = await app.strapi.documents(ACTION).create({
        data: {
          name: 'Correo electrónico',
          plan: plan.documentId,
          channel: 'email',
          frequencies: ['before-hearing'],
        },
      });
      const other = await app.strapi.documents(ACTION).create({
        data: {
          name: 'Redes',
          plan: plan.documentId,
          channel: 'social-media',
          frequencies: ['before-hearing'],
        },
      });
      await app.strapi.documents(PLAN).publish({ documentId: plan.documentId });
      const hearingId = await hearing({ plan: plan.documentId });

      const { documentId } = await desk.prepare(
        {
          groupIds: [id],
          actionIds: [action.documentId, other.documentId],
          channels: [{ name: 'email' }],
        },
        { kind: 'hearing', documentId: hearingId },
      );
      await desk.letGo(documentId);
      await desk.workThrough();

      const rows = (await app.strapi.db
        .query(OCCURRENCE)
        .findMany({ where: { planId: plan.documentId, rule: 'before-hearing' } })) as {
        actionId: string;
        state: string;
        key: string;
      }[];
      expect(rows.map(({ actionId, state }) => ({ actionId, state }))).toEqual(
        expect.arrayContaining([
          { actionId: action.documentId, state: 'done' },
          { actionId: other.documentId, state: 'pending' },
        ]),
      );
      const evidence = (await app.strapi.db
        .query(EVIDENCE)
        .findMany({ where: { planId: plan.documentId } })) as { kind: string; note: string }[];
      expect(evidence).toHaveLength(1);
      expect(evidence[0]).toMatchObject({ kind: 'dispatch' });
      expect(evidence[0]?.note).toContain('Correo: 3 de 3 enviados');
    });
  });

  describe('the plan', () => {
    const occurrencesOf = async (actionId: string) =>
      (await app.strapi.db.query(OCCURRENCE).findMany({
        where: { actionId, rule: 'before-hearing' },
        orderBy: { dueOn: 'asc' },
      })) as { key: string; anchor: string; state: string }[];

    it('is not told of another hearing’s call when one is reminded of', async () => {
      const plan = await app.strapi.documents(PLAN).create({
        data: { title: 'Plan con dos audiencias', periodStart: '2026-01-01', periodEnd: '2028-12-31' },
      });
      const action = await app.strapi.documents(ACTION).create({
        data: { name: 'Correo', plan: plan.documentId, channel: 'email', frequencies: ['before-hearing'] },
      });
      await app.strapi.documents(PLAN).publish({ documentId: plan.documentId });
      const first = await hearing({ plan: plan.documentId });
      const second = await hearing({ plan: plan.documentId, startsAt: inDays(200) });
      const { id } = await group(1);
      for (const title of ['Invitación', 'Recordatorio']) {
        const { documentId } = await desk.prepare(
          { title, groupIds: [id], actionIds: [action.documentId], channels: [{ name: 'email' }] },
          { kind: 'hearing', documentId: first },
        );
        await desk.letGo(documentId);
        await desk.workThrough();
      }
      expect((await occurrencesOf(action.documentId)).map(({ anchor, state }) => [anchor, state])).toEqual([
        [first, 'done'],
        [second, 'pending'],
      ]);
      const evidence = await app.strapi.db.query(EVIDENCE).count({ where: { planId: plan.documentId } });
      expect(evidence).toBe(2);
    });

    it('takes nobody’s word for a mailing, which counts itself', async () => {
      const { id, emails } = await group(2);
      for (const email of emails) smtp.refuse(email, 550);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'failed' });
      await desk.ask('post', `/${documentId}/deliveries/email/proof`).send({ note: 'Salió' }).expect(409);

      for (const email of emails) smtp.accept(email);
      // Neither does the outbox's own button touch it: it is tried again where it is told.
      await desk.askPanel('post', '/outbox/send-again').send({ ids: 'all' }).expect(200);
      await desk.workThrough();
      expect(mailsTo(emails)).toHaveLength(0);
    });
  });

  describe('a hearing that is cancelled', () => {
    const cancel = (documentId: string) =>
      app.strapi.documents(HEARING).update({
        documentId,
        data: { state: 'cancelled', cancellationReason: 'Emergencia' },
        status: 'published',
      });

    it('after its invitation was let go for an hour is called to by nobody', async () => {
      const { id, emails } = await group(1);
      const hearingId = await hearing();
      const { documentId } = await desk.prepare(
        { groupIds: [id], channels: [{ name: 'email' }] },
        { kind: 'hearing', documentId: hearingId },
      );
      await desk.letGo(documentId, new Date(Date.now() + HOUR).toISOString());
      await cancel(hearingId);
      await desk.workThrough(after(HOUR + MINUTE));
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'failed' });
      expect(mailsTo(emails)).toHaveLength(0);
    });

    it('in the middle of a mailing calls nobody else, and is no evidence', async () => {
      await rate(2);
      await app.strapi.db.query(OUTBOX_MESSAGE).deleteMany({});
      const { id, emails } = await group(5);
      const hearingId = await hearing();
      const { documentId } = await desk.prepare(
        { groupIds: [id], channels: [{ name: 'email' }] },
        { kind: 'hearing', documentId: hearingId },
      );
      await desk.letGo(documentId);
      await desk.workThrough();
      await cancel(hearingId);
      await desk.workThrough(after(2 * MINUTE));
      await desk.workThrough(after(4 * MINUTE));
      expect(mailsTo(emails)).toHaveLength(2);
      const delivery = await desk.delivery(documentId, 'email');
      expect(delivery).toMatchObject({ state: 'partial', counts: { total: 5, sent: 2, leftOut: 3 } });
      expect(delivery.problem).toContain('canceló');
    });

    it('can be told of as such, with a warning before', async () => {
      const { id, emails } = await group(1);
      const hearingId = await hearing();
      await cancel(hearingId);
      const { documentId } = await desk.prepare(
        { title: 'Se cancela la audiencia', groupIds: [id], channels: [{ name: 'email' }] },
        { kind: 'hearing', documentId: hearingId },
      );
      const { problems } = desk.data<Check>(await desk.ask('get', `/${documentId}/check`));
      expect(problems.map(({ message }) => message).join(' ')).toContain('cancelada');
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(mailsTo(emails)[0]?.raw).toContain('method=CANCEL');
    });
  });

  describe('its readers', () => {
    it('can leave it by the link and by their mail program, if they are not of the house', async () => {
      const outside = await group(1);
      const inside = await group(1, 'internal');
      const { documentId } = await desk.prepare(byMail([outside.id, inside.id]));
      await desk.letGo(documentId);
      await desk.workThrough();

      const [external] = mailsTo(outside.emails);
      const [link = ''] =
        /https:\/\/instituto\.example\/api\/accountability\/subscriptions\/unsubscribe\?token=[\w.-]+/.exec(
          external?.parsed.text ?? '',
        ) ?? [''];
      expect(external?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      expect(external?.parsed.headers.get('list')).toMatchObject({ unsubscribe: { url: link } });
      await app
        .http()
        .post(link.replace('https://instituto.example', ''))
        .type('form')
        .send('List-Unsubscribe=One-Click')
        .expect(200);
      const again = await desk.prepare(byMail([outside.id]));
      const check = desk.data<Check>(await desk.ask('get', `/${again.documentId}/check`));
      expect(check.recipients).toBe(0);

      const [internal] = mailsTo(inside.emails);
      expect(internal?.raw).not.toContain('List-Unsubscribe');
      expect(internal?.parsed.text).not.toContain('unsubscribe');
    });

    it('get it once, however many of their groups were chosen', async () => {
      const one = await group(1);
      const name = `doble-${Date.now()}`;
      const two = await createGroup(app, name, []);
      const contact = await app.strapi.db.query(CONTACT).findOne({ where: { email: one.emails[0] } });
      await app.strapi.documents(CONTACT).update({
        documentId: (contact as { documentId: string }).documentId,
        data: { groups: { connect: [two] } },
      });
      const { documentId } = await desk.prepare(byMail([one.id, two]));
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(mailsTo(one.emails)).toHaveLength(1);
    });

    it('get nothing when they leave after it was queued', async () => {
      const { id, emails } = await group(3);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await service('dispatches').carryOut();
      const { recipients } = await service('contacts').recipientsOf([id]);
      const address = recipients.find(({ email }) => email === emails[1])?.unsubscribeUrl ?? '';
      await app
        .http()
        .post(new URL(address).pathname + new URL(address).search)
        .type('form')
        .send('List-Unsubscribe=One-Click')
        .expect(200);
      await desk.workThrough();

      expect(
        mailsTo(emails)
          .flatMap((mail) => mail.recipients)
          .sort(),
      ).toEqual([emails[0], emails[2]]);
      expect(await desk.delivery(documentId, 'email')).toMatchObject({
        state: 'sent',
        counts: { total: 3, sent: 2, refused: 0, leftOut: 1 },
      });
    });

    it('are greeted without a name where none is known', async () => {
      const name = `anonimo-${Date.now()}@correo.example`;
      const id = await createGroup(app, `Sin nombre ${Date.now()}`, [name]);
      const contact = await app.strapi.db.query(CONTACT).findOne({ where: { email: name } });
      await app.strapi.db
        .query(CONTACT)
        .updateMany({ where: { id: (contact as { id: number }).id }, data: { name: null } });
      const { documentId } = await desk.prepare(
        byMail([id], { body: '{{nombre}}, le esperamos el martes.' }),
      );
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(mailsTo([name])[0]?.parsed.text).toContain('Le esperamos el martes.');
    });

    it('are written to as they are named, whatever their name is made of', async () => {
      const email = `raro-${Date.now()}@correo.example`;
      const id = await createGroup(app, `Raros ${Date.now()}`, [email]);
      await app.strapi.db
        .query(CONTACT)
        .updateMany({ where: { email }, data: { name: '<b>Ana</b> $& & {{enlace}}' } });
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      const { parsed } = mailsTo([email])[0] ?? {};
      expect(parsed?.text).toContain('<b>Ana</b> $& & {{enlace}}, le esperamos.');
      expect(String(parsed?.html)).toContain('&lt;b&gt;Ana&lt;/b&gt; $&amp; &amp; {{enlace}}');
    });
  });

  describe('a mail server', () => {
    it('that refuses some mailboxes keeps nobody else waiting; those that do not exist are left out next time', async () => {
      const { id, emails } = await group(12);
      smtp.refuse(emails[4] ?? '', 550);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(await desk.delivery(documentId, 'email')).toMatchObject({
        state: 'sent',
        counts: { total: 12, sent: 11, refused: 1, leftOut: 0 },
        words: '11 de 12 enviados, 1 rechazado',
      });

      const next = await desk.prepare(byMail([id]));
      const preview = desk.data<{ recipients: { count: number; left: { bad: number } } }>(
        await desk.ask('get', `/${next.documentId}/channels/email/preview`).expect(200),
      );
      expect(preview.recipients).toMatchObject({ count: 11, left: { bad: 1 } });
      const contact = await app.strapi.db.query(CONTACT).findOne({ where: { email: emails[4] } });
      expect(contact).toMatchObject({
        mailingState: 'refused',
        refusal: 'La dirección no existe (550 5.1.1)',
      });
    });

    it('that refuses for now is asked again later', async () => {
      const { id, emails } = await group(2);
      smtp.refuse(emails[0] ?? '', 450);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'sending' });
      smtp.accept(emails[0] ?? '');
      await desk.workThrough(after(5 * MINUTE));
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'sent' });
      expect(mailsTo(emails)).toHaveLength(2);
    });

    it.each([
      ['that closes the connection in the middle of a message', (server: TestSmtpServer) => server.hangUp(1)],
      ['that falls silent', (server: TestSmtpServer) => server.hang(1)],
      ['that says it is closing (421)', (server: TestSmtpServer) => server.refuse('*', 421)],
    ])('%s gets every message once when it is well again', async (_what, upset) => {
      const { id, emails } = await group(8);
      const { documentId } = await desk.prepare(byMail([id]));
      upset(smtp);
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'sending' });
      smtp.accept('*');
      await desk.workThrough(after(5 * MINUTE));
      expect(
        mailsTo(emails)
          .map((mail) => mail.recipients.join())
          .sort(),
      ).toEqual(emails);
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'sent' });
    });

    it('that takes most for bad gives no evidence, and the delivery says why', async () => {
      const { id, emails } = await group(4);
      for (const email of emails.slice(0, 2)) smtp.refuse(email, 550);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      const delivery = await desk.delivery(documentId, 'email');
      expect(delivery).toMatchObject({ state: 'partial', counts: { sent: 2, refused: 2 } });
      expect(delivery.problem).toContain('50 %');
      expect(delivery.refusals).toEqual([{ reason: 'El buzón no recibe', total: 2 }]);
      expect(await app.strapi.db.query(EVIDENCE).count({ where: { key: { $contains: documentId } } })).toBe(
        0,
      );
    });

    it('is given no more in a minute than the settings say, and other mail does not wait', async () => {
      await rate(3);
      // Earlier tests’ mail of this minute counts too.
      await app.strapi.db.query(OUTBOX_MESSAGE).deleteMany({});
      const { id, emails } = await group(7);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(mailsTo(emails)).toHaveLength(3);

      await desk.ask('post', `/${documentId}/test`).send({ channel: 'email' }).expect(200);
      await desk.workThrough();
      expect(mailsTo([head.email])).toHaveLength(1);
      expect(mailsTo(emails)).toHaveLength(3);

      await desk.workThrough(after(1.1 * MINUTE));
      expect(mailsTo(emails)).toHaveLength(6);
      await desk.workThrough(after(2.2 * MINUTE));
      expect(mailsTo(emails)).toHaveLength(7);
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'sent' });
    });
  });

  describe('an editor', () => {
    it('pauses it, lets it go on, and gives it up', async () => {
      await rate(2);
      await app.strapi.db.query(OUTBOX_MESSAGE).deleteMany({});
      const { id, emails } = await group(6);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      const part = (step: string) => desk.ask('post', `/${documentId}/deliveries/email/${step}`);
      await part('pause').expect(200);
      await part('pause').expect(409);
      await desk.workThrough(after(2 * MINUTE));
      expect(mailsTo(emails)).toHaveLength(2);
      expect(await desk.delivery(documentId, 'email')).toMatchObject({
        state: 'paused',
        counts: { total: 6, sent: 2 },
      });

      await part('resume').expect(200);
      await desk.workThrough(after(4 * MINUTE));
      expect(mailsTo(emails)).toHaveLength(4);
      await part('cancel').expect(200);
      await desk.workThrough(after(6 * MINUTE));
      expect(mailsTo(emails)).toHaveLength(4);
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'cancelled' });
    });

    it('who erases a person erases what still waits for them too', async () => {
      await rate(1);
      await app.strapi.db.query(OUTBOX_MESSAGE).deleteMany({});
      const { id, emails } = await group(3);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      await desk.ask('post', `/${documentId}/deliveries/email/pause`).expect(200);
      const unsent = emails.filter((email) => mailsTo([email]).length === 0);
      for (const email of unsent) {
        const contact = (await app.strapi.db.query(CONTACT).findOne({ where: { email } })) as {
          documentId: string;
        };
        await service('contacts').eraseRecord(contact.documentId);
      }
      const rows = (await app.strapi.db.query(OUTBOX_MESSAGE).findMany({})) as {
        state: string;
        sealed: string | null;
      }[];
      expect(rows.map(({ state }) => state).sort()).toEqual(['dropped', 'dropped', 'sent']);
      expect(rows.every(({ sealed }) => sealed === null)).toBe(true);
    });

    it('reads in a list what became of each message', async () => {
      const { id, emails } = await group(3);
      smtp.refuse(emails[1] ?? '', 550);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      const response = await desk
        .ask('get', `/${documentId}/deliveries/email/log.csv`)
        .buffer(true)
        .parse((res, done) => {
          const chunks: Buffer[] = [];
          res.on('data', (chunk: Buffer) => chunks.push(chunk));
          res.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
        })
        .expect(200);
      const lines = String(response.body).replace('\uFEFF', '').trim().split('\r\n');
      expect(lines[0]).toBe('Correo,Nombre,Estado,Motivo,Respuesta del servidor,Intentos,Enviado');
      expect(lines).toHaveLength(4);
      expect(lines.find((line) => line.startsWith(emails[1] ?? '-'))).toContain(
        'Rechazado,El buzón no recibe,550 5.1.1,1,',
      );
    });

    it('reads that list only if they may read contacts, and one that breaks is seen to be broken', async () => {
      const { id } = await group(2);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      const list = `/${documentId}/deliveries/email/log.csv`;
      const sender = await deskOf(app).user(['dispatches.send']);
      await dispatchDesk(app, sender).ask('get', list).expect(403);

      const outbox = app.strapi.plugin('accountability').service<{
        ofMailing: (batch: string, afterId: number, limit: number) => Promise<object[]>;
      }>('outbox');
      const { ofMailing } = outbox;
      let goesAway: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (goesAway = resolve));
      outbox.ofMailing = async (batch, afterId) => {
        if (afterId === 0) return ofMailing(batch, 0, 1);
        await begun;
        throw new Error('The database went away');
      };
      const { status, body } = await fetch(`${app.url}/accountability/dispatches${list}`, {
        headers: { Authorization: `Bearer ${head.token}` },
      });
      const lines = body?.getReader();
      expect([status, (await lines?.read())?.done]).toEqual([200, false]);
      // Once the first line has come.
      goesAway();
      const rest = async () => {
        while (!(await lines?.read())?.done);
      };
      await expect(rest()).rejects.toThrow('terminated');
      outbox.ofMailing = ofMailing;
    });

    it('sends it at an hour to come', async () => {
      const { id, emails } = await group(1);
      const { documentId } = await desk.prepare(byMail([id]));
      const response = await desk.letGo(documentId, new Date(Date.now() + HOUR).toISOString());
      expect(response.status).toBe(200);
      await desk.workThrough();
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'scheduled' });
      expect(mailsTo(emails)).toHaveLength(0);
      await desk.workThrough(after(HOUR + MINUTE));
      expect(mailsTo(emails)).toHaveLength(1);
    });

    it('changes nothing of what has gone out, nor what somebody else changed meanwhile', async () => {
      const { id } = await group(1);
      const { documentId, revision } = await desk.prepare(byMail([id]));
      const text = { title: 'Otro', body: 'Otro', groupIds: [], actionIds: [], fileIds: [], channels: [] };
      await desk
        .ask('put', `/${documentId}`)
        .send({ ...text, revision: revision - 1 })
        .expect(409);
      await desk.letGo(documentId);
      await desk
        .ask('put', `/${documentId}`)
        .send({ ...text, revision: revision + 1 })
        .expect(409);
      await desk.ask('post', `/${documentId}/removal`).expect(409);
      expect((await desk.letGo(documentId)).status).toBe(409);
    });

    it('adds files: small ones go with the mail, a picture of 50 MB is led to', async () => {
      const uploads = path.join(app.strapi.dirs.static.public, 'uploads');
      const hash = `envio_${Date.now()}`;
      await writeFile(path.join(uploads, `${hash}.txt`), 'Orden del día');
      const file = async (data: object) => {
        const provider = { provider: 'local', folderPath: '/' };
        const row = await app.strapi.db
          .query('plugin::upload.file')
          .create({ data: { ...provider, ...data } });
        return (row as { id: number }).id;
      };
      try {
        const small = {
          name: 'orden.txt',
          hash,
          ext: '.txt',
          mime: 'text/plain',
          size: 0.1,
          url: `/uploads/${hash}.txt`,
        };
        const large = {
          name: 'foto.jpg',
          hash: 'foto',
          ext: '.jpg',
          mime: 'image/jpeg',
          size: 51_200,
          url: '/uploads/foto.jpg',
        };
        const { id, emails } = await group(1);
        const fileIds = [await file(large), await file(small)];
        const { documentId } = await desk.prepare(byMail([id], { fileIds }));
        await desk.letGo(documentId);
        await desk.workThrough();
        const { parsed } = mailsTo(emails)[0] ?? {};
        expect(parsed?.attachments.map(({ filename }) => filename)).toEqual(['orden.txt']);
        expect(parsed?.text).toContain('https://instituto.example/uploads/foto.jpg');
        expect(parsed?.text).toContain('51,2 MB');
      } finally {
        await rm(path.join(uploads, `${hash}.txt`));
      }
    });

    it('tries again what most mailboxes refused, and the plan is told then', async () => {
      const { id, emails } = await group(4);
      for (const email of emails.slice(0, 3)) smtp.refuse(email, 552);
      const { documentId } = await desk.prepare(byMail([id]));
      await desk.letGo(documentId);
      await desk.workThrough();
      expect(await desk.delivery(documentId, 'email')).toMatchObject({ state: 'partial' });
      for (const email of emails) smtp.accept(email);
      await app.strapi.db.query(CONTACT).updateMany({
        where: { email: { $in: emails } },
        data: { refusedAt: null, mailingState: 'allowed' },
      });
      await app.strapi.db
        .query('plugin::accountability.suppression')
        .deleteMany({ where: { reason: 'refused' } });
      await desk.ask('post', `/${documentId}/deliveries/email/retry`).expect(200);
      await desk.workThrough();
      expect(await desk.delivery(documentId, 'email')).toMatchObject({
        state: 'sent',
        counts: { total: 4, sent: 4, refused: 0 },
      });
    });

    it('is asked again where the number of recipients is another one by now', async () => {
      const { id } = await group(2);
      const { documentId, revision } = await desk.prepare(byMail([id]));
      const refused = await desk.ask('post', `/${documentId}/departure`).send({ revision, recipients: 1 });
      expect(refused.status).toBe(409);
      expect((await desk.show(documentId)).state).toBe('prepared');
    });

    it('who may only prepare does not send', async () => {
      const { id } = await group(1);
      const preparing = dispatchDesk(app, engineer);
      const { documentId, revision } = await preparing.prepare(byMail([id]));
      await preparing.ask('get', `/${documentId}/channels/email/preview`).expect(200);
      await preparing.ask('post', `/${documentId}/departure`).send({ revision, recipients: 1 }).expect(403);
      for (const step of ['pause', 'resume', 'cancel', 'retry', 'proof']) {
        await preparing.ask('post', `/${documentId}/deliveries/email/${step}`).send({}).expect(403);
      }
      await preparing.ask('get', `/${documentId}/deliveries/email/log.csv`).expect(403);
      expect((await desk.show(documentId)).state).toBe('prepared');
    });
  });

  describe('bad input', () => {
    const refusalOf = async (text: object, source: object | null = null) => {
      const { documentId } = await desk.prepare(text, source);
      const response = await desk.letGo(documentId);
      expect(response.status).toBe(400);
      expect((await desk.show(documentId)).state).toBe('prepared');
      return response;
    };

    it('names an empty group, a missing text and a missing channel', async () => {
      const { id } = await group(0);
      expect(pathsOf(await refusalOf(byMail([id])))).toEqual(['groupIds']);
      expect(pathsOf(await refusalOf(byMail([])))).toEqual(['groupIds']);
      expect(pathsOf(await refusalOf(byMail([], { title: ' ', body: '', channels: [] })))).toEqual([
        'title',
        'body',
        'channels',
      ]);
    });

    it('names a variable nobody knows, and one there is nothing to fill with', async () => {
      const { id } = await group(1);
      const unknown = await refusalOf(byMail([id], { body: 'Hola {{nonbre}}' }));
      expect(pathsOf(unknown)).toEqual(['body']);
      expect((unknown.body as Refused).error.message).toContain('{{nonbre}}');
      const unfilled = await refusalOf(byMail([id], { title: 'El {{fecha}}' }));
      expect(pathsOf(unfilled)).toEqual(['title']);
      expect((unfilled.body as Refused).error.message).toContain('audiencia');
    });

    it.each([
      ['in the past', new Date(Date.now() - MINUTE).toISOString()],
      ['that is none', '2026-02-30T10:00:00Z'],
      ['without an offset', '2099-02-03T10:00:00'],
    ])('names an hour %s', async (_what, at) => {
      const { id } = await group(1);
      const { documentId } = await desk.prepare(byMail([id]));
      const response = await desk.letGo(documentId, at);
      expect(response.status).toBe(400);
      expect(pathsOf(response)).toEqual(['at']);
    });

    it.each([
      ['nested quotes', '>'.repeat(50_000)],
      ['open brackets', '['.repeat(50_000)],
      ['emphasis', '*a _b '.repeat(8_000)],
      ['links in links', '[a]('.repeat(12_500)],
      ['lists', '- '.repeat(25_000)],
      ['tables', `${'|a'.repeat(1_000)}\n${'|-'.repeat(1_000)}\n${'|b\n'.repeat(10_000)}`.slice(0, 50_000)],
    ])('of a text made to take long to render (%s) is shown within a request', async (_what, body) => {
      const { id } = await group(1);
      const { documentId } = await desk.prepare(byMail([id], { body }));
      await desk.ask('get', `/${documentId}/channels/email/preview`).expect(200);
    });

    it.each([
      ['blanks', `Hola${' '.repeat(40_000)}.`],
      ['an open variable', `{{${' '.repeat(40_000)}`],
      ['commas', `${' ,'.repeat(20_000)}{{nombre}}`],
    ])('of a text with thousands of %s is filled within a request', async (_what, body) => {
      const { id } = await group(1);
      const { documentId } = await desk.prepare(byMail([id], { body }));
      await desk.ask('get', `/${documentId}/check`).expect(200);
      await desk.ask('get', `/${documentId}/channels/email/preview`).expect(200);
    });

    it('of a long title begins with what there is room for', async () => {
      const source = { kind: 'hearing', documentId: await hearing({ title: 'A'.repeat(250) }) };
      const { title } = await desk.prepare({}, source);
      expect(title).toHaveLength(250);
    });

    it('a file that is gone is named', async () => {
      const { id } = await group(1);
      expect(pathsOf(await refusalOf(byMail([id], { fileIds: [987_654] })))).toEqual(['fileIds']);
    });

    it('more tests than a text needs are refused', async () => {
      const { id } = await group(1);
      const { documentId } = await desk.prepare(byMail([id]));
      const statuses: number[] = [];
      for (let tries = 0; tries < 12; tries += 1) {
        const { status } = await desk.ask('post', `/${documentId}/test`).send({ channel: 'email' });
        statuses.push(status);
      }
      expect(statuses.at(-1)).toBe(409);
    });

    it('of a source that is not published begins nothing', async () => {
      const draft = await app.strapi.documents(HEARING).create({
        data: { title: 'Borrador', startsAt: inDays(3), modality: 'virtual', state: 'announced' },
      });
      const source = { kind: 'hearing', documentId: draft.documentId };
      await desk.ask('post', '').send({ source }).expect(409);
    });

    it('is refused by the field it stands in', async () => {
      const { documentId, revision } = await desk.prepare(byMail([]));
      const text = { revision, title: 'T', body: 'B', groupIds: [], actionIds: [], fileIds: [] };
      const put = (change: object) =>
        desk.ask('put', `/${documentId}`).send({ ...text, channels: [], ...change });
      expect(pathsOf(await put({ channels: [{ name: 'email', options: { lejos: 1 } }] }))).toEqual([
        'channels.0.options.lejos',
      ]);
      expect(pathsOf(await put({ channels: [{ name: 'paloma', options: {} }] }))).toEqual([
        'channels.0.name',
      ]);
      expect(pathsOf(await put({ title: 'x'.repeat(251) }))).toEqual(['title']);
      await desk.ask('get', '/nohay').expect(404);
      await desk.ask('get', `/${documentId}/channels/paloma/preview`).expect(400);
    });

    it('of a source unpublished before its hour fails in words, and goes to nobody', async () => {
      const { id, emails } = await group(1);
      const hearingId = await hearing();
      const { documentId } = await desk.prepare(
        { groupIds: [id], channels: [{ name: 'email' }] },
        { kind: 'hearing', documentId: hearingId },
      );
      await desk.letGo(documentId, new Date(Date.now() + HOUR).toISOString());
      await app.strapi.documents(HEARING).unpublish({ documentId: hearingId });
      await desk.workThrough(after(HOUR + MINUTE));
      const delivery = await desk.delivery(documentId, 'email');
      expect(delivery).toMatchObject({ state: 'failed' });
      expect(delivery.problem).toContain('publicado');
      expect(mailsTo(emails)).toHaveLength(0);
    });
  });
});
