import { localDate } from '../../src/plugins/accountability/server/src/deadlines';
import { type BadWebsite, silence, startBadWebsite, status } from '../support/bad-website';
import { spawnSendingInstance, startSendingInstance } from '../support/sending-instance';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const uid = (name: string) => `plugin::accountability.${name}`;
const BULLETINS = 12;
/** Where the night is cut: the page that is being asked for when the power goes. */
const CUT = 7;
const DAY_MS = 86_400_000;

interface Availability {
  check(context: { now: Date; signal: AbortSignal }): Promise<void>;
}

const page = (number: number) => `/api/accountability/bulletins/boletin-${number}`;

// Two more applications are started, one after the other, which a busy machine takes minutes for.
jest.setTimeout(360_000);

describe('a night’s check whose process is killed half-way', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  /** Stands where the application says it is: its own pages are asked for without a pause. */
  let site: BadWebsite;
  const now = new Date();

  beforeAll(async () => {
    smtp = await startSmtpServer();
    site = await startBadWebsite({});
    app = await bootApp({
      env: { SMTP_URL: smtp.url, MAIL_FROM: 'r@instituto.example', PUBLIC_URL: `http://${site.host}` },
    });
    await createAdminUser(app, { roles: ['Jefe de Planeación'] });
    for (let number = 1; number <= BULLETINS; number += 1) {
      await app.strapi.documents(uid('bulletin') as never).create({
        data: { title: `Boletín ${number}`, issuedOn: '2026-03-01', body: 'Texto' } as never,
        status: 'published',
      });
    }
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([smtp.stop(), site.close()]);
  });

  const check = (at: Date) =>
    app.strapi
      .plugin('accountability')
      .service<Availability>('availability')
      .check({ now: at, signal: new AbortController().signal });
  const today = localDate(now, 'America/Bogota');
  const written = () => app.strapi.db.query(uid('address-check')).count({ where: { day: today } });
  const jobs = () => app.strapi.db.query(uid('job'));
  const where = { name: 'check-availability' };
  const done = async () => {
    const row = (await jobs().findOne({ where })) as { finishedAt: string | null } | null;
    return row?.finishedAt != null;
  };
  const asked = () => site.asked.map((one) => one.replace('HEAD ', '').replace('GET ', ''));

  it('is gone on with: nothing that was written is visited again, and each break is told of once', async () => {
    // All are missing since yesterday: after today they are told of.
    await check(new Date(now.getTime() - DAY_MS));
    expect(asked().filter((path) => path === page(1))).toHaveLength(2);
    const begun = site.asked.length;

    site.answer(page(CUT), silence);
    const reached = new Promise<void>((resolve) => {
      site.onAsked.call = (path) => path === page(CUT) && resolve();
    });
    // At once: while it starts it may give up waiting for the page, and go on to the next.
    const killed = spawnSendingInstance();
    await reached;
    await killed.kill();
    site.onAsked.call = null;
    const before = asked().slice(begun);
    expect(await written()).toBe(CUT - 1);
    expect(smtp.received).toEqual([]);

    site.answer(page(CUT), status(404));
    // Two minutes later its lease has ended.
    await jobs().updateMany({ where, data: { leaseUntil: new Date(now.getTime() - 1) } });
    const next = await startSendingInstance();
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 200));
    await smtp.arrivals(1);

    const after = asked().slice(begun + before.length);
    expect(await written()).toBe(BULLETINS);
    expect(new Set(after)).toEqual(
      new Set(Array.from({ length: BULLETINS - CUT + 1 }, (_, index) => page(CUT + index))),
    );

    // Whoever runs it once more on the day finds everything done and told.
    const visits = site.asked.length;
    await check(now);
    expect(await next.stop()).toBe(0);
    await app.strapi.plugin('accountability').service<{ sendDue(): Promise<unknown> }>('outbox').sendDue();
    expect(site.asked).toHaveLength(visits);
    expect(smtp.received).toHaveLength(1);
    for (let number = 1; number <= BULLETINS; number += 1)
      expect(smtp.received[0]?.parsed.text).toContain(page(number));
  });
});
