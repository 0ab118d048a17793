import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { loadApplication } from './application.mjs';
import { median } from './median.mjs';

const CONTACT = 'plugin::accountability.contact';
const GROUP = 'plugin::accountability.contact-group';

const READERS = 5_000;
const ROUNDS = 3;
const BODY = `Estimada {{nombre}}: le presentamos los resultados del semestre.\n\n${'Se capacitaron 1.240 personas y se acompañaron 86 empresas de la ciudad. '.repeat(20)}\n\n- Empleo\n- Empresas\n- Formación\n`;

/** A mail server in a process of its own, which takes everything. */
async function startSink() {
  const child = fork(fileURLToPath(new URL('smtp-sink-process.mjs', import.meta.url)));
  const [{ port }] = await once(child, 'message');
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    /** @returns {Promise<{ people: number, twice: number }>} since it was asked last */
    async taken() {
      const answer = once(child, 'message');
      child.send('count');
      return (await answer)[0];
    },
  };
}

/** @param {import('@strapi/strapi').Core.Strapi} strapi */
async function fill(strapi) {
  const publishedAt = new Date();
  const group = await strapi.documents(GROUP).create({ data: { name: 'Todos', kind: 'external' } });
  const { id } = await strapi.db.query(GROUP).findOne({ where: { documentId: group.documentId } });
  const suppressions = strapi.plugin('accountability').service('suppressions');
  for (let n = 0; n < READERS; n += 1) {
    const email = `persona-${n}@correo.example`;
    await strapi.db.query(CONTACT).create({
      data: {
        publishedAt,
        name: `Persona ${n}`,
        email,
        addressHash: await suppressions.hashOf(email),
        kind: 'external',
        mailingState: 'allowed',
        groups: [id],
      },
    });
  }
  await strapi.plugin('accountability').service('settings').change({ mailRatePerMinute: 0 });
  return group.documentId;
}

/** @param {() => Promise<unknown>} run @returns {Promise<number>} messages a second */
async function rateOf(run) {
  const started = performance.now();
  await run();
  return READERS / ((performance.now() - started) / 1_000);
}

/** A dispatch to thousands through the outbox, beside nodemailer's own pool with the same message, to the same server. */
export async function benchMailing() {
  const sink = await startSink();
  Object.assign(process.env, {
    SMTP_URL: sink.url,
    MAIL_FROM: 'rendicion@instituto.example',
    PUBLIC_URL: 'https://instituto.example',
    OUTBOX_WORKER: 'false',
  });
  const { strapi, require, database } = await loadApplication();
  const groupId = await fill(strapi);
  const dispatches = strapi.plugin('accountability').service('dispatches');
  const outbox = strapi.plugin('accountability').service('outbox');

  async function dispatchOnce() {
    const documentId = await dispatches.prepare(null, 'Banco de pruebas');
    const text = { title: 'Boletín', body: BODY, groupIds: [groupId], actionIds: [], fileIds: [] };
    await dispatches.write(documentId, 0, { ...text, channels: [{ name: 'email', options: {} }] });
    await dispatches.letGo(documentId, { revision: 1, recipients: READERS, at: null }, 'Banco de pruebas');
    return rateOf(async () => {
      await dispatches.carryOut();
      await outbox.sendDue();
    });
  }

  const nodemailer = require('nodemailer');
  /** @param {{ subject: string, html: string, text: string }} mail */
  async function bare(mail) {
    const transport = nodemailer.createTransport({
      host: '127.0.0.1',
      port: sink.port,
      pool: true,
      maxConnections: 5,
      maxMessages: Infinity,
    });
    const rate = await rateOf(() =>
      Promise.all(
        Array.from({ length: READERS }, (_, n) =>
          transport.sendMail({
            from: 'rendicion@instituto.example',
            to: `persona-${n}@correo.example`,
            ...mail,
          }),
        ),
      ),
    );
    transport.close();
    return rate;
  }

  const sample = await dispatches.prepare(null, 'Banco de pruebas');
  await dispatches.write(sample, 0, {
    title: 'Boletín',
    body: BODY,
    groupIds: [groupId],
    actionIds: [],
    fileIds: [],
    channels: [{ name: 'email', options: {} }],
  });
  const { channel, message, options } = await dispatches.inChannel(sample, 'email');
  const { mail } = await channel.preview(message, options);

  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  /** @type {number[]} */
  const memory = [];
  let twice = 0;
  let people = READERS;
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await bare(mail));
    await sink.taken();
    ours.push(await dispatchOnce());
    const taken = await sink.taken();
    twice += taken.twice;
    people = Math.min(people, taken.people);
    globalThis.gc?.();
    memory.push(process.memoryUsage().rss / 1_000_000);
  }
  const [one, other] = [median(ours), median(theirs)];
  return [
    `  ${database}, ${READERS} recipients, ${ROUNDS} rounds, a message of ${((mail.html.length + mail.text.length) / 1_000).toFixed(0)} kB`,
    `  a dispatch through the outbox  ${one.toFixed(0)} messages/s (${ours.map((rate) => rate.toFixed(0)).join(', ')})`,
    `  nodemailer's pool alone        ${other.toFixed(0)} messages/s (${theirs.map((rate) => rate.toFixed(0)).join(', ')})`,
    `  ratio ${(one / other).toFixed(2)}; least people reached ${people}, written to twice ${twice}`,
    `  memory after each round        ${memory.map((megabytes) => `${megabytes.toFixed(0)} MB`).join(', ')}`,
  ];
}
