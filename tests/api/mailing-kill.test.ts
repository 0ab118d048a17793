import { createGroup, dispatchDesk } from '../support/dispatches';
import { runOutLeases, startSendingInstance } from '../support/sending-instance';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const READERS = 200;
/** What one instance has in flight at most, and so what a kill may send again. */
const IN_FLIGHT = 5;

// Two more applications are started, one after the other, which a busy machine takes minutes for.
jest.setTimeout(360_000);

describe('an instance killed in the middle of a dispatch', () => {
  let smtp: TestSmtpServer;
  let app: TestApp;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({
      env: {
        SMTP_URL: smtp.url,
        MAIL_FROM: 'rendicion@instituto.example',
        PUBLIC_URL: 'https://instituto.example',
      },
    });
    const [settings] = (await app.strapi.documents('plugin::accountability.setting').findMany({})) as {
      documentId: string;
    }[];
    await app.strapi
      .documents('plugin::accountability.setting')
      .update({ documentId: settings?.documentId ?? '', data: { mailRatePerMinute: 0 } });
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  const timesByReader = () => {
    const times = new Map<string, number>();
    for (const { recipients } of smtp.received) {
      for (const one of recipients) times.set(one, (times.get(one) ?? 0) + 1);
    }
    return times;
  };

  it('is gone on with by another, which leaves nobody out and writes to nobody twice but what was in flight', async () => {
    const emails = Array.from({ length: READERS }, (_, index) => `lector-${index + 1}@correo.example`);
    const group = await createGroup(app, 'Lectores', emails);
    const head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
    const desk = dispatchDesk(app, head);
    const { documentId } = await desk.prepare({
      title: 'Boletín',
      body: 'Estimada {{nombre}}: noticias.',
      groupIds: [group],
      channels: [{ name: 'email' }],
    });

    smtp.slowDown(20);
    // The instance that answers does nothing by itself in tests; the others look for what is due when they start.
    expect((await desk.letGo(documentId)).status).toBe(200);
    const killed = await startSendingInstance();
    await smtp.arrivals(READERS / 4);
    await killed.kill();
    await smtp.settled();
    const before = timesByReader();
    expect(before.size).toBeLessThan(READERS);

    await runOutLeases(app.strapi);

    smtp.slowDown(0);
    const next = await startSendingInstance();
    while ((await desk.delivery(documentId, 'email')).state !== 'sent') {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(await next.stop()).toBe(0);

    const times = timesByReader();
    expect(times.size).toBe(READERS);
    const twice = [...times].filter(([, count]) => count > 1);
    expect(twice.length).toBeLessThanOrEqual(IN_FLIGHT);
    expect(twice.every(([reader, count]) => count === 2 && before.has(reader))).toBe(true);
    expect(await desk.delivery(documentId, 'email')).toMatchObject({
      counts: { total: READERS, sent: READERS, refused: 0, leftOut: 0 },
    });
  });
});
