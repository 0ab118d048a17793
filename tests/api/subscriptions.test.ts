import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, type TestApp } from '../support/strapi';

const CONTACT = 'plugin::accountability.contact';
const REQUEST = 'plugin::accountability.subscription-request';
const SUPPRESSION = 'plugin::accountability.suppression';
const GROUP = 'plugin::accountability.contact-group';
const API = '/api/accountability/subscriptions';
const PAGE = 'https://sitio.example/suscripcion.html';
const GOODBYE = 'https://sitio.example/cancelar-suscripcion.html';
const HOUR = 3_600_000;
const MARK = 'List-Unsubscribe=One-Click';

interface Recipients {
  recipients: { contactId: string; email: string; unsubscribeUrl?: string }[];
  left: Record<string, number>;
}

interface Services {
  contacts: {
    recipientsOf(groups: string[]): Promise<Recipients>;
    unsubscribeHeaders(recipient: object): Record<string, string>;
  };
  outbox: {
    sendDue(): Promise<unknown>;
    define(name: string, render: (data: object) => Promise<object>): void;
    enqueue(message: object): Promise<void>;
  };
  subscriptions: { forgetExpired(now: Date): Promise<number> };
}

const form = (email: string, change: object = {}) => ({
  email,
  name: 'Rosa Prada',
  consent: { notice: true, policyVersion: '2026-1' },
  ...change,
});

describe('bulletins by mail', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let subscribers: string;

  const service = <Name extends keyof Services>(name: Name): Services[Name] =>
    app.strapi.plugin('accountability').service(name);

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({
      env: {
        SMTP_URL: smtp.url,
        MAIL_FROM: 'rendicion@instituto.example',
        SUBSCRIPTION_PAGE_URL: PAGE,
        UNSUBSCRIBE_PAGE_URL: GOODBYE,
      },
    });
    service('outbox').define('mailing', (data) =>
      Promise.resolve({
        subject: 'Boletín 1',
        body: 'Noticias',
        headers: service('contacts').unsubscribeHeaders(data),
      }),
    );
    const group = await app.strapi.db.query(GROUP).findOne({ where: { slug: 'suscriptores-del-boletin' } });
    ({ documentId: subscribers } = group as { documentId: string });
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  const post = (path: string, body: object) => app.http().post(`${API}${path}`).send(body);
  const ask = (email: string, change: object = {}) => post('', form(email, change));
  async function mailsTo(email: string): Promise<ReceivedMail[]> {
    const before = smtp.received.length;
    await service('outbox').sendDue();
    return smtp.received.slice(before).filter(({ recipients }) => recipients.includes(email));
  }
  /** The code behind the `#` of the mail's link. */
  const codeIn = (mail: ReceivedMail | undefined) => {
    const [, address = ''] = /href="([^"]+suscripcion[^"]+)"/.exec(String(mail?.parsed.html)) ?? [];
    expect(address.startsWith(`${PAGE}#codigo=`)).toBe(true);
    return address.slice(`${PAGE}#codigo=`.length);
  };
  const recipients = () => service('contacts').recipientsOf([subscribers]);
  const gets = async (email: string) => (await recipients()).recipients.find((one) => one.email === email);
  async function subscribe(email: string): Promise<void> {
    await ask(email).expect(202);
    const [mail] = await mailsTo(email);
    await post('/confirm', { token: codeIn(mail) }).expect(200);
  }
  /** What a mail program finds in a mailing that really arrived. */
  async function mailing(email: string) {
    const recipient = await gets(email);
    await service('outbox').enqueue({
      template: 'mailing',
      key: `mailing:${email}:${smtp.received.length}`,
      to: email,
      data: { ...recipient },
    });
    const [mail] = await mailsTo(email);
    const header = (name: string) =>
      mail?.parsed.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]+:\s*/, '') ?? '';
    const [, address = ''] = /^<([^>]+)>$/.exec(header('list-unsubscribe').replace(/\s+/g, '')) ?? [];
    return { address, post: header('list-unsubscribe-post'), path: address.slice(address.indexOf('/api/')) };
  }

  it('are sent to whoever asks for them and confirms it by the mail that comes', async () => {
    const answer = await ask('Rosa.Prada@Correo.example').expect(202);
    expect(answer.body).toEqual({ data: { confirmation: 'email' }, meta: {} });
    expect((await recipients()).left.unconfirmed).toBe(1);
    expect(await gets('rosa.prada@correo.example')).toBeUndefined();

    const [row] = await app.strapi.db.query(REQUEST).findMany({});
    expect(JSON.stringify(row)).not.toMatch(/rosa|prada/i);
    const [mail] = await mailsTo('rosa.prada@correo.example');
    const token = codeIn(mail);
    expect(JSON.stringify(row)).not.toContain(token);

    await post('/confirm', { token }).expect(200, { data: { state: 'subscribed' }, meta: {} });
    await post('/confirm', { token }).expect(200);
    expect(await gets('rosa.prada@correo.example')).toMatchObject({ name: 'Rosa Prada', kind: 'external' });
    expect((await recipients()).left.unconfirmed).toBe(0);
    const contact = await app.strapi.db
      .query(CONTACT)
      .findOne({ where: { email: 'rosa.prada@correo.example' } });
    expect(contact).toMatchObject({
      consentOrigin: 'Suscripción confirmada en el sitio web (aviso de privacidad 2026-1)',
      consentedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('the answer is the same for an address that gets them already, and one mail an hour is sent', async () => {
    await subscribe('conocida@correo.example');
    const known = await ask('conocida@correo.example').expect(202);
    const unknown = await ask('nueva@correo.example').expect(202);
    expect(known.body).toEqual(unknown.body);
    expect(await mailsTo('conocida@correo.example')).toHaveLength(0);
    await Promise.all(Array.from({ length: 4 }, () => ask('NUEVA@correo.example').expect(202)));
    expect((await app.strapi.db.query(REQUEST).findMany({ where: { confirmedAt: null } })).length).toBe(1);

    const where = { confirmedAt: { $notNull: true } };
    await app.strapi.db
      .query(REQUEST)
      .updateMany({ where, data: { mailedAt: new Date(Date.now() - 2 * HOUR) } });
    await ask('conocida@correo.example').expect(202);
    expect(await mailsTo('conocida@correo.example')).toHaveLength(1);
  });

  it('two at the same moment for a new address are one request and one mail', async () => {
    const email = 'a.la.vez@correo.example';
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(email)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 202]);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it.each([
    [{ email: 'rosa' }, 'email'],
    [{ email: 'rosa@correo.example, otra@correo.example' }, 'email'],
    [{ consent: { notice: false, policyVersion: '2026-1' } }, 'consent'],
    [{ homepage: 'https://spam.example' }, 'homepage'],
    [{ groups: ['gremios'] }, 'groups'],
  ])('are not asked for with %j: the field is named, and nothing is kept', async (change, field) => {
    const before = await app.strapi.db.query(REQUEST).count();
    const { body } = await ask('otra@correo.example', change).expect(400);
    const { errors } = (body as { error: { details: { errors: { path: string[] }[] } } }).error.details;
    expect(errors[0]?.path[0]).toBe(field);
    expect(await app.strapi.db.query(REQUEST).count()).toBe(before);
  });

  it('a code that is none, or too old, confirms nothing; what nobody confirmed is forgotten', async () => {
    const email = 'tarde@correo.example';
    await ask(email).expect(202);
    const token = codeIn((await mailsTo(email))[0]);
    await post('/confirm', { token: 'AAAA-AAAA-AAAA-AAAA' }).expect(404);
    await service('subscriptions').forgetExpired(new Date(Date.now() + 8 * 24 * HOUR));
    await post('/confirm', { token }).expect(404);
    expect(await gets(email)).toBeUndefined();
    expect(await app.strapi.db.query(REQUEST).count()).toBe(0);
  });

  it.each([
    ['as a form', 'application/x-www-form-urlencoded', MARK],
    [
      'as a form in parts',
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`,
    ],
  ])('end at one click of a mail program that posts %s: no cookie, no redirect', async (_how, type, body) => {
    const email = `un.clic.${type.length}@correo.example`;
    await subscribe(email);
    const { address, post: mark, path } = await mailing(email);
    expect(mark).toBe(MARK);
    expect(address).toMatch(/^http:\/\/[^<>\s]+\?token=[\w.-]+$/);
    expect(address).not.toMatch(/correo|clic|%40/);

    const answer = await app.http().post(path).set('Content-Type', type).send(body).redirects(0);
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers.location).toBeUndefined();
    expect(await gets(email)).toBeUndefined();
    await app.http().post(path).set('Content-Type', type).send(body).expect(200);
  });

  it('do not end by a program that only follows the link: it is led to a button', async () => {
    const email = 'escaner@correo.example';
    await subscribe(email);
    const { path } = await mailing(email);
    const token = path.slice(path.indexOf('=') + 1);
    const answer = await app.http().get(path).redirects(0).expect(302);
    expect(answer.headers.location).toBe(`${GOODBYE}#token=${token}`);
    await app.http().head(path).redirects(0);
    expect(await gets(email)).toBeDefined();
    await app
      .http()
      .post(path)
      .set('Accept', 'text/html')
      .send('')
      .expect(200)
      .expect('Content-Type', /html/);
    expect(await gets(email)).toBeUndefined();
  });

  it('a token with a letter changed ends nobody’s', async () => {
    const email = 'firme@correo.example';
    await subscribe(email);
    const { path } = await mailing(email);
    const changed = path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const one of [changed.replace(/=.*/, '='), `${path}x`, path.replace('.', '.A')]) {
      await app.http().post(one).type('form').send(MARK).expect(404);
    }
    expect(await gets(email)).toBeDefined();
  });

  it('who left comes back by confirming anew, and by nothing else, also not by the old code', async () => {
    const email = 'vuelve@correo.example';
    await ask(email).expect(202);
    const old = codeIn((await mailsTo(email))[0]);
    await post('/confirm', { token: old }).expect(200);
    const { path } = await mailing(email);
    await app.http().post(path).type('form').send(MARK).expect(200);
    expect((await recipients()).left.unsubscribed).toBeGreaterThan(0);

    await post('/confirm', { token: old }).expect(404);
    expect(await gets(email)).toBeUndefined();
    await ask(email).expect(202);
    const anew = codeIn((await mailsTo(email))[0]);
    expect(await gets(email)).toBeUndefined();
    await post('/confirm', { token: anew }).expect(200);
    expect(await gets(email)).toBeDefined();
  });

  it('the link of an old mail works also when the contact is gone', async () => {
    const email = 'borrada@correo.example';
    await subscribe(email);
    const { path } = await mailing(email);
    await app.strapi.db.query(CONTACT).deleteMany({ where: { email } });
    const before = await app.strapi.db.query(SUPPRESSION).count();
    await app.http().post(path).type('form').send(MARK).expect(200);
    expect(await app.strapi.db.query(SUPPRESSION).count()).toBe(before + 1);
  });
});

describe('where the website has no page to unsubscribe', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp({ env: { UNSUBSCRIBE_PAGE_URL: '', INQUIRIES_CAPTCHA: 'altcha' } });
  });
  afterAll(() => app.close());

  it('the application shows its own, with a button and no script', async () => {
    const { text } = await app
      .http()
      .get(`${API}/unsubscribe?token=x`)
      .expect(200)
      .expect('Content-Type', /html/);
    expect(text).toContain('<form method="post">');
    expect(text).not.toContain('<script');
  });

  it('and nobody is subscribed without having solved the puzzle', async () => {
    const { body } = await app.http().post(API).send(form('rosa@correo.example')).expect(400);
    expect(body).toMatchObject({ error: { details: { errors: [{ path: ['altcha'] }] } } });
  });
});
