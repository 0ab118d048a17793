import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { verifyDkim } from '../support/dkim';
import { defineNotices } from '../support/notices.mjs';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const OUTBOX_MESSAGE = 'plugin::accountability.outbox-message';
const SENDER = 'rendicion@instituto.example';
const PERSON = 'adriana.quintero@correo.example';
const NUMBER = '2026-000001';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Row {
  id: number;
  key: string;
  state: string;
  attempts: number;
  nextAttemptAt: string;
  sealed: string | null;
  lastError: string | null;
  lastReply: string | null;
}

interface Outbox {
  enqueue(message: object): Promise<void>;
  sendDue(now?: () => Date): Promise<{ sent: number; postponed: number; parked: number }>;
  forget(about: string): Promise<void>;
  define(template: string, render: (data: object) => Promise<object>): void;
  enqueueMailing(batch: string, template: string, list: object[], now: Date): Promise<void>;
  holdMailing(batch: string): Promise<void>;
  resumeMailing(batch: string, now: Date): Promise<void>;
  forgetRecipient(recipient: string): Promise<void>;
}

const outboxOf = (app: TestApp): Outbox => app.strapi.plugin('accountability').service('outbox');
const messages = (app: TestApp) => app.strapi.db.query(OUTBOX_MESSAGE);
const rowOf = async (app: TestApp, key: string) =>
  (await messages(app).findOne({ where: { key } })) as Row | null;

function message(key: string, change: { to?: string; data?: object; about?: string; notBefore?: Date } = {}) {
  const data = { subject: 'Constancia de radicación', text: 'Recibimos su petición.', ...change.data };
  return { template: 'notice', about: NUMBER, to: PERSON, ...change, key, data };
}

/** What time it is, so much later than now. */
const after = (milliseconds: number) => () => new Date(Date.now() + milliseconds);

describe('the outbox', () => {
  let smtp: TestSmtpServer;
  let app: TestApp;
  let outbox: Outbox;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({ env: { SMTP_URL: smtp.url, MAIL_FROM: SENDER } });
    defineNotices(app.strapi);
    outbox = outboxOf(app);
  });
  beforeEach(() => messages(app).deleteMany({}));
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  const arrived = (subject: string) => smtp.received.filter(({ parsed }) => parsed.subject === subject);
  const row = async (key: string) => {
    const found = await rowOf(app, key);
    if (!found) throw new Error(`There is no message ${key}`);
    return found;
  };

  describe('what is put in it', () => {
    it('goes with the transaction it was written in', async () => {
      const undone = app.strapi.db.transaction(async () => {
        await outbox.enqueue(message('undone'));
        throw new Error('the filing failed');
      });
      await expect(undone).rejects.toThrow('the filing failed');
      expect(await rowOf(app, 'undone')).toBeNull();

      await app.strapi.db.transaction(() => outbox.enqueue(message('done')));
      expect(await row('done')).toMatchObject({ state: 'waiting', attempts: 0 });
    });

    it('is sent once, however often the same thing is said to have happened', async () => {
      const subject = 'Una sola vez';
      await outbox.enqueue(message('once', { data: { subject } }));
      await outbox.enqueue(message('once', { data: { subject } }));
      await outbox.sendDue();
      await outbox.enqueue(message('once', { data: { subject } }));
      await outbox.sendDue();
      expect(arrived(subject)).toHaveLength(1);
    });

    it('must have a template somebody defined', async () => {
      await expect(outbox.enqueue({ ...message('x'), template: 'nadie' })).rejects.toThrow('nadie');
    });

    it('waits for its hour', async () => {
      await outbox.enqueue(message('later', { notBefore: new Date(Date.now() + DAY) }));
      expect(await outbox.sendDue()).toMatchObject({ sent: 0 });
      expect(await outbox.sendDue(after(DAY + MINUTE))).toMatchObject({ sent: 1 });
    });

    it('cannot be read in the database, before it is sent nor after', async () => {
      const read = async () => JSON.stringify(await row('secret')).toLowerCase();
      const data = { subject: 'Respuesta a su denuncia', text: 'La funcionaria Ana Ruiz' };
      smtp.refuse(PERSON, 450);
      await outbox.enqueue(message('secret', { data }));
      await outbox.sendDue();
      smtp.accept(PERSON);
      for (const word of ['adriana', 'correo.example', 'denuncia', 'ruiz']) {
        expect(await read()).not.toContain(word);
      }
      await outbox.sendDue(after(DAY));
      expect(await row('secret')).toMatchObject({ state: 'sent', sealed: null, lastError: null });
    });

    it('goes when the person is forgotten', async () => {
      await outbox.enqueue(message('forgotten', { about: '2026-000777' }));
      await outbox.enqueue(message('kept'));
      await outbox.forget('2026-000777');
      expect(await rowOf(app, 'forgotten')).toBeNull();
      expect(await row('kept')).toMatchObject({ state: 'waiting' });
    });
  });

  describe('what is in flight', () => {
    /** What befalls a message between being taken and being handed to the mail server. */
    let meanwhile: () => Promise<void>;
    const REFUSES = 'en.vuelo@correo.example';
    const batch = 'envio-en-vuelo';
    const recipient = 'contacto-en-vuelo';
    const put = (key: string, data: object = { subject: key }) =>
      outbox.enqueueMailing(batch, 'in-flight', [{ key, recipient, to: REFUSES, data }], new Date());

    beforeAll(() => {
      outbox.define('in-flight', async () => {
        await meanwhile();
        return { subject: 'En vuelo', body: 'Texto' };
      });
    });
    beforeEach(() => smtp.refuse(REFUSES, 450));
    afterEach(() => smtp.accept(REFUSES));

    it('when its person is forgotten is not tried again', async () => {
      meanwhile = () => outbox.forget('2026-000888');
      await outbox.enqueue({
        ...message('mine', { about: '2026-000888', to: REFUSES }),
        template: 'in-flight',
      });
      await outbox.sendDue();
      expect(await rowOf(app, 'mine')).toBeNull();

      meanwhile = () => outbox.forgetRecipient(recipient);
      await put('theirs');
      await outbox.resumeMailing(batch, new Date());
      await outbox.sendDue();
      expect(await row('theirs')).toMatchObject({ state: 'dropped', sealed: null });
      smtp.accept(REFUSES);
      expect(await outbox.sendDue(after(DAY))).toMatchObject({ sent: 0, parked: 0 });
    });

    it('when its person is forgotten and its instance has died is taken up by nobody', async () => {
      await outbox.enqueue(message('mine', { about: '2026-000889' }));
      await put('theirs');
      const nextAttemptAt = new Date(Date.now() - MINUTE);
      const data = { state: 'sending', leasedBy: randomUUID(), nextAttemptAt };
      await messages(app).updateMany({ where: {}, data });
      await outbox.forget('2026-000889');
      await outbox.forgetRecipient(recipient);
      expect(await outbox.sendDue()).toMatchObject({ sent: 0, parked: 0 });
      expect(await rowOf(app, 'mine')).toBeNull();
      expect(await row('theirs')).toMatchObject({ state: 'dropped', sealed: null });
    });

    it('when its mailing is paused, and does not arrive, is held until the mailing goes on', async () => {
      meanwhile = () => outbox.holdMailing(batch);
      await put('paused');
      await outbox.resumeMailing(batch, new Date());
      expect(await outbox.sendDue()).toMatchObject({ postponed: 1 });
      expect(await row('paused')).toMatchObject({ state: 'held' });
      meanwhile = () => Promise.resolve();
      smtp.accept(REFUSES);
      expect(await outbox.sendDue(after(DAY))).toMatchObject({ sent: 0 });
      await outbox.resumeMailing(batch, new Date());
      expect(await outbox.sendDue()).toMatchObject({ sent: 1 });
      expect(await row('paused')).toMatchObject({ state: 'sent', sealed: null });
    });

    it('when its mailing is paused and goes on at once is sent by one run alone', async () => {
      smtp.accept(REFUSES);
      const other: { sent: number }[] = [];
      meanwhile = async () => {
        meanwhile = () => Promise.resolve();
        await outbox.holdMailing(batch);
        await outbox.resumeMailing(batch, new Date());
        other.push(await outbox.sendDue());
      };
      await put('resumed');
      await outbox.resumeMailing(batch, new Date());
      expect(await outbox.sendDue()).toMatchObject({ sent: 1 });
      expect(other).toMatchObject([{ sent: 0 }]);
      expect(await row('resumed')).toMatchObject({ state: 'sent' });
    });
  });

  describe('a message as it arrives', () => {
    /** One transparent pixel. */
    const PNG = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const settings = () =>
      app.strapi.plugin('accountability').service('settings') as unknown as {
        change(data: object): Promise<void>;
      };
    const send = async (data: { subject: string; text: string }) => {
      await outbox.enqueue(message(randomUUID(), { data }));
      await outbox.sendDue();
      const mail = smtp.received.at(-1);
      if (!mail) throw new Error('Nothing arrived');
      return mail;
    };

    it('says the same as HTML and as text, under the institute’s name', async () => {
      await settings().change({ name: 'Instituto <Municipal> & Empleo', address: 'Calle 48 # 28-40' });
      const { parsed } = await send({
        subject: 'Así llega',
        text: 'Recibimos su **petición**.\n\n- Radicado 2026-000001\n- [Siga su caso](https://sitio.example/caso)',
      });
      const html = String(parsed.html);
      expect(parsed.from?.text).toContain('Instituto <Municipal> & Empleo');
      expect(parsed.from?.value[0]?.address).toBe(SENDER);
      expect(html).toMatch(/<html lang="es"/);
      expect(html).toContain('<title>Así llega</title>');
      expect(html).toContain('Instituto &lt;Municipal&gt; &amp; Empleo');
      expect(html).toContain('<strong>petición</strong>');
      expect(html).toMatch(/<a [^>]*href="https:\/\/sitio.example\/caso"[^>]*>Siga su caso<\/a>/);
      expect(html).toContain('Calle 48 # 28-40');
      expect(parsed.text).toContain('Recibimos su petición.\n\n- Radicado 2026-000001\n');
      expect(parsed.text).toContain('- Siga su caso (https://sitio.example/caso)');
      expect(parsed.text).toContain('Calle 48 # 28-40');
    });

    it('is answered by no machine (RFC 3834)', async () => {
      const { parsed } = await send({ subject: 'Automático', text: 'Hola.' });
      expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    });

    it('carries the institute’s logo with it, named for who does not see it', async () => {
      const hash = `logo_${randomUUID()}`;
      const file = path.join(app.strapi.dirs.static.public, 'uploads', `${hash}.png`);
      await writeFile(file, PNG);
      try {
        const logo = (await app.strapi.db.query('plugin::upload.file').create({
          data: {
            name: 'logo.png',
            alternativeText: 'Escudo del instituto',
            hash,
            ext: '.png',
            mime: 'image/png',
            size: 0.1,
            url: `/uploads/${hash}.png`,
            provider: 'local',
            folderPath: '/',
          },
        })) as { id: number };
        await settings().change({ logo: logo.id });
        const { raw, parsed } = await send({ subject: 'Con logo', text: 'Hola.' });
        expect(raw).toContain('alt=3D"Escudo del instituto"');
        const [attached] = parsed.attachments;
        expect(raw).toContain(`cid:${attached?.cid}`);
        expect(attached?.content.equals(PNG)).toBe(true);
      } finally {
        await settings().change({ logo: null });
        await rm(file);
      }
    });

    it('has no header a person wrote into the subject', async () => {
      const { recipients, parsed } = await send({
        subject: 'Hola\r\nBcc: otra@correo.example\r\n\r\nCuerpo',
        text: 'Hola.',
      });
      expect(parsed.subject).toBe('Hola Bcc: otra@correo.example Cuerpo');
      expect(parsed.headers.has('bcc')).toBe(false);
      expect(recipients).toEqual([PERSON]);
    });

    it.each([
      'uno@correo.example, dos@correo.example',
      'uno@correo.example\r\nBcc: dos@correo.example',
      'Nombre <uno@correo.example>',
      'sin-arroba',
      '',
    ])('goes to one address, or to nobody: %j', async (to) => {
      const before = smtp.received.length;
      await outbox.enqueue(message('address', { to }));
      expect(await outbox.sendDue()).toMatchObject({ parked: 1 });
      expect(await row('address')).toMatchObject({ state: 'parked', lastError: 'address-invalid' });
      expect(smtp.received).toHaveLength(before);
    });
  });

  describe('a recipient the server refuses', () => {
    const STRANGER = 'nadie@correo.example';

    it('for now, is tried again after growing pauses, and gets the message in the end', async () => {
      const subject = 'Buzón lleno';
      smtp.refuse(STRANGER, 450);
      await outbox.enqueue(message('full', { to: STRANGER, data: { subject } }));
      const pauses: number[] = [];
      let now = Date.now();
      for (let attempt = 1; attempt <= 6; attempt += 1) {
        const at = now;
        expect(await outbox.sendDue(() => new Date(at))).toMatchObject({ postponed: 1 });
        const { attempts, nextAttemptAt, lastError, lastReply } = await row('full');
        expect({ attempts, lastError, lastReply }).toEqual({
          attempts: attempt,
          lastError: 'temporarily-refused',
          lastReply: '450 4.2.1',
        });
        now = new Date(nextAttemptAt).getTime();
        pauses.push(now - at);
      }
      for (const [index, pause] of pauses.entries()) {
        if (index > 0) expect(pause).toBeGreaterThan(pauses[index - 1] ?? Infinity);
      }
      smtp.accept(STRANGER);
      expect(await outbox.sendDue(() => new Date(now))).toMatchObject({ sent: 1 });
      expect(arrived(subject)).toHaveLength(1);
    });

    it('for days, is put aside', async () => {
      smtp.refuse(STRANGER, 450);
      await outbox.enqueue(message('stubborn', { to: STRANGER }));
      const started = Date.now();
      let now = started;
      for (let state = 'waiting'; state === 'waiting'; { state } = await row('stubborn')) {
        await outbox.sendDue(() => new Date(now));
        now = Math.max(now, new Date((await row('stubborn')).nextAttemptAt).getTime());
      }
      smtp.accept(STRANGER);
      expect((now - started) / DAY).toBeGreaterThan(4);
      expect((now - started) / DAY).toBeLessThan(6);
      expect(await row('stubborn')).toMatchObject({ state: 'parked', lastError: 'temporarily-refused' });
    });

    it('for good, is put aside at once; an editor sees why, and has it sent again', async () => {
      const subject = 'Buzón que no existe';
      smtp.refuse(STRANGER, 550);
      await outbox.enqueue(message('unknown', { to: STRANGER, data: { subject } }));
      await outbox.enqueue(message('other'));
      expect(await outbox.sendDue()).toMatchObject({ parked: 1, sent: 1 });

      const { token } = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
      const list = await app
        .http()
        .get('/accountability/outbox?state=parked')
        .set({ Authorization: `Bearer ${token}`, 'Accept-Language': 'es' })
        .expect(200);
      const { data, meta } = list.body as { data: { id: number }[]; meta: object };
      expect(data).toEqual([
        expect.objectContaining({
          title: 'Aviso de prueba',
          about: NUMBER,
          state: 'parked',
          attempts: 1,
          lastError: 'recipient-refused',
          lastReply: '550 5.1.1',
        }),
      ]);
      expect(meta).toMatchObject({ counts: { parked: 1, waiting: 0, sent: 1 }, smtp: true });
      expect(JSON.stringify(list.body)).not.toMatch(/nadie@|sealed|Buzón/);

      smtp.accept(STRANGER);
      const again = await app
        .http()
        .post('/accountability/outbox/send-again')
        .set('Authorization', `Bearer ${token}`)
        .send({ ids: [data[0]?.id] })
        .expect(200);
      expect(again.body).toEqual({ data: { count: 1 } });
      expect(await outbox.sendDue()).toMatchObject({ sent: 1 });
      expect(arrived(subject)).toHaveLength(1);
    });
  });

  describe('a server that is down', () => {
    it('costs no message a try, and gets them all when it is back', async () => {
      const subject = 'Después del apagón';
      await smtp.stop();
      for (let number = 1; number <= 12; number += 1) {
        await outbox.enqueue(message(`outage:${number}`, { data: { subject } }));
      }
      for (let hour = 0; hour < 48; hour += 6) {
        expect(await outbox.sendDue(after(hour * 60 * MINUTE))).toMatchObject({ sent: 0, parked: 0 });
      }
      const waiting = (await messages(app).findMany({})) as Row[];
      expect(waiting.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
        Array<string>(12).fill('waiting 0'),
      );
      expect(waiting.some(({ lastError }) => lastError === 'server-unreachable')).toBe(true);

      await smtp.start();
      expect(await outbox.sendDue(after(2 * DAY + 60 * MINUTE))).toMatchObject({ sent: 12 });
      expect(arrived(subject)).toHaveLength(12);
    });
  });

  describe('several instances at once', () => {
    it('send each message once', async () => {
      const subject = 'Entre dos';
      for (let number = 1; number <= 60; number += 1) {
        await outbox.enqueue(message(`shared:${number}`, { data: { subject } }));
      }
      const runs = await Promise.all([outbox.sendDue(), outbox.sendDue()]);
      expect(runs.reduce((total, { sent }) => total + sent, 0)).toBe(60);
      expect(runs.every(({ sent }) => sent > 0)).toBe(true);
      expect(new Set(arrived(subject).map(({ parsed }) => parsed.messageId)).size).toBe(60);
      expect(arrived(subject)).toHaveLength(60);
    });

    it('take up what one of them left, once it gives no sign of life', async () => {
      await outbox.enqueue(message('left'));
      await messages(app).update({
        where: { key: 'left' },
        data: { state: 'sending', leasedBy: 'killed', nextAttemptAt: new Date(Date.now() + MINUTE) },
      });
      expect(await outbox.sendDue()).toMatchObject({ sent: 0 });
      expect(await outbox.sendDue(after(2 * MINUTE))).toMatchObject({ sent: 1 });
    });

    it('send what was taken by the server but not noted under the same Message-ID', async () => {
      const subject = 'Dos veces';
      await outbox.enqueue(message('noted', { data: { subject } }));
      await outbox.sendDue();
      await messages(app).deleteMany({});
      await outbox.enqueue(message('noted', { data: { subject } }));
      await outbox.sendDue();
      const [first, second] = arrived(subject).map(({ parsed }) => parsed.messageId);
      expect(first).toBeTruthy();
      expect(second).toBe(first);
    });
  });

  describe('the admin', () => {
    const as = async (role: string) => {
      const { token } = await createAdminUser(app, { roles: [role] });
      return { Authorization: `Bearer ${token}` };
    };

    it('is for who holds outbox.manage', async () => {
      const contractor = await as('Contratista de rendición de cuentas');
      await app.http().get('/accountability/outbox').set(contractor).expect(403);
      await app
        .http()
        .post('/accountability/outbox/send-again')
        .set(contractor)
        .send({ ids: 'all' })
        .expect(403);
      await app.http().get('/accountability/outbox').expect(401);
      await app
        .http()
        .get('/accountability/outbox')
        .set(await as('Ingeniero de Sistemas'))
        .expect(200);
    });

    it('sends all that is parked again, and says how many there were', async () => {
      const engineer = await as('Ingeniero de Sistemas');
      for (const key of ['p1', 'p2', 'p3']) await outbox.enqueue(message(key, { to: 'nadie' }));
      await outbox.sendDue();
      const { body } = await app
        .http()
        .post('/accountability/outbox/send-again')
        .set(engineer)
        .send({ ids: 'all' })
        .expect(200);
      expect(body).toEqual({ data: { count: 3 } });
      expect(await row('p1')).toMatchObject({ state: 'waiting', attempts: 0 });
    });

    it.each([[{}], [{ ids: [] }], [{ ids: ['1'] }], [{ ids: 'algunos' }], [{ ids: [1], also: true }], [[]]])(
      'refuses what names no messages: %j',
      async (body) => {
        await app
          .http()
          .post('/accountability/outbox/send-again')
          .set(await as('Ingeniero de Sistemas'))
          .send(body)
          .expect(400);
      },
    );

    it('shows nobody a message the server will send', async () => {
      await outbox.enqueue(message('unseen'));
      const { id } = await row('unseen');
      await app
        .http()
        .get(`/accountability/outbox/${id}`)
        .set(await as('Jefe de Planeación'))
        .expect(404);
    });

    it('has no second door: not even the super administrator’s content manager', async () => {
      await outbox.enqueue(message('door'));
      await app
        .http()
        .get(`/content-manager/collection-types/${OUTBOX_MESSAGE}`)
        .set(await as('strapi-super-admin'))
        .expect(403);
    });
  });
});

describe('an application that sends by itself', () => {
  it('sends what a transaction left as soon as it is committed', async () => {
    const smtp = await startSmtpServer();
    const app = await bootApp({
      env: { SMTP_URL: smtp.url, MAIL_FROM: SENDER, OUTBOX_WORKER: 'true' },
    });
    try {
      defineNotices(app.strapi);
      await app.strapi.db.transaction(() => outboxOf(app).enqueue(message('prompt')));
      await smtp.arrivals(1);
      expect(smtp.received[0]?.recipients).toEqual([PERSON]);
    } finally {
      await app.close();
      await smtp.stop();
    }
  });
});

describe('an application without a mail server', () => {
  let app: TestApp;
  let id: number;

  beforeAll(async () => {
    app = await bootApp({ env: { SMTP_URL: '', MAIL_FROM: SENDER } });
    defineNotices(app.strapi);
    await outboxOf(app).enqueue(message('waiting', { data: { text: 'Su código es **7K2M**.' } }));
    id = Number((await rowOf(app, 'waiting'))?.id);
  });
  afterAll(() => app.close());

  const read = async (role: string) => {
    const { token } = await createAdminUser(app, { roles: [role] });
    return app.http().get(`/accountability/outbox/${id}`).set('Authorization', `Bearer ${token}`);
  };

  it('keeps what must go out waiting', async () => {
    expect(await outboxOf(app).sendDue()).toMatchObject({ sent: 0, postponed: 0, parked: 0 });
    expect(await rowOf(app, 'waiting')).toMatchObject({ state: 'waiting', attempts: 0 });
  });

  it('shows a message to who may read persons, and leaves it as it was', async () => {
    const { status, body, headers } = await read('Jefe de Planeación');
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('no-store');
    expect(body).toMatchObject({
      data: {
        to: PERSON,
        subject: 'Constancia de radicación',
        text: expect.stringContaining('7K2M') as string,
      },
    });
    expect(await rowOf(app, 'waiting')).toMatchObject({ state: 'waiting', attempts: 0 });
  });

  it('shows it to nobody else', async () => {
    expect((await read('Ingeniero de Sistemas')).status).toBe(403);
    expect((await read('Contratista de rendición de cuentas')).status).toBe(403);
  });
});

describe('a mail signed by its domain', () => {
  it('bears a DKIM signature the domain’s public key confirms', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const folder = await mkdtemp(path.join(os.tmpdir(), 'accountability-dkim-'));
    const file = path.join(folder, 'dkim.pem');
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const smtp = await startSmtpServer();
    const app = await bootApp({
      env: {
        SMTP_URL: smtp.url,
        MAIL_FROM: SENDER,
        MAIL_DKIM_DOMAIN: 'instituto.example',
        MAIL_DKIM_SELECTOR: 'rendicion',
        MAIL_DKIM_KEY_FILE: file,
      },
    });
    try {
      defineNotices(app.strapi);
      await outboxOf(app).enqueue(message('signed'));
      await outboxOf(app).sendDue();
      const { raw = '' } = smtp.received[0] ?? {};
      expect(verifyDkim(raw, publicKey)).toEqual({ domain: 'instituto.example', selector: 'rendicion' });
      expect(() => verifyDkim(raw.replace('Recibimos', 'Perdimos'), publicKey)).toThrow('another body');
    } finally {
      await app.close();
      await smtp.stop();
      await rm(folder, { recursive: true });
    }
  });

  it('needs all three of its settings, and a key that is one', async () => {
    await expect(
      bootApp({ env: { MAIL_DKIM_DOMAIN: 'instituto.example', SMTP_URL: 'smtp://127.0.0.1:25' } }),
    ).rejects.toThrow('van las tres o ninguna');
    const env = {
      SMTP_URL: 'smtp://127.0.0.1:25',
      MAIL_DKIM_DOMAIN: 'instituto.example',
      MAIL_DKIM_SELECTOR: 'rendicion',
      MAIL_DKIM_KEY_FILE: __filename,
    };
    await expect(bootApp({ env })).rejects.toThrow('clave privada en PEM');
  });
});

describe('an SMTP_URL that is none', () => {
  it.each([
    'correo.example:25',
    'http://correo.example',
    'smtp://:secreto@',
    'smtp://u:secreto%@correo.example',
  ])('refuses the start with a sentence, without the password in it: %s', async (SMTP_URL) => {
    const start = bootApp({ env: { SMTP_URL } });
    await expect(start).rejects.toThrow('SMTP_URL no es una dirección de servidor de correo');
    await expect(start).rejects.not.toThrow('secreto');
  });
});
