import { defineNotices } from '../support/notices.mjs';
import { runOutLeases, startSendingInstance } from '../support/sending-instance';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, type TestApp } from '../support/strapi';

const MESSAGES = 500;
/** What one instance has in flight at most, and so what a kill may send again. */
const IN_FLIGHT = 5;
const OUTBOX_MESSAGE = 'plugin::accountability.outbox-message';

// Two more applications are started, one after the other, which a busy machine takes minutes for.
jest.setTimeout(360_000);

describe('an instance killed in the middle of sending', () => {
  let smtp: TestSmtpServer;
  let app: TestApp;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({ env: { SMTP_URL: smtp.url, MAIL_FROM: 'rendicion@instituto.example' } });
    defineNotices(app.strapi);
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  const countByMessage = () => {
    const counts = new Map<string, number>();
    for (const { parsed } of smtp.received) {
      const id = String(parsed.messageId);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  };

  it('leaves nothing unsent, and sends nothing twice but what was in flight', async () => {
    const outbox: { enqueue(message: object): Promise<void> } = app.strapi
      .plugin('accountability')
      .service('outbox');
    await app.strapi.db.transaction(async () => {
      for (let number = 1; number <= MESSAGES; number += 1) {
        await outbox.enqueue({
          template: 'notice',
          key: `notice:${number}`,
          to: `persona-${number}@correo.example`,
          data: { subject: `Aviso ${number}`, text: 'Hola.' },
        });
      }
    });

    smtp.slowDown(20);
    const killed = await startSendingInstance();
    await smtp.arrivals(MESSAGES / 4);
    await killed.kill();
    await smtp.settled();
    const beforeTheKill = countByMessage();
    expect(beforeTheKill.size).toBeGreaterThanOrEqual(MESSAGES / 4);
    expect(beforeTheKill.size).toBeLessThan(MESSAGES);

    await runOutLeases(app.strapi);

    smtp.slowDown(0);
    const next = await startSendingInstance();
    const unsent = () => app.strapi.db.query(OUTBOX_MESSAGE).count({ where: { state: { $ne: 'sent' } } });
    for (let left = await unsent(); left > 0; left = await unsent()) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(await next.stop()).toBe(0);

    const arrived = countByMessage();
    expect(arrived.size).toBe(MESSAGES);
    const twice = [...arrived].filter(([, count]) => count > 1);
    expect(twice.length).toBeLessThanOrEqual(IN_FLIGHT);
    // Only what had arrived without the killed instance living to note it.
    expect(twice.every(([id, count]) => count === 2 && beforeTheKill.has(id))).toBe(true);
  });
});
