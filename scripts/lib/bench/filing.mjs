import { loadApplication } from './application.mjs';

const INQUIRY = 'plugin::accountability.inquiry';
const CONNECTIONS = 8;
const REQUESTS_PER_ROUND = 400;
const ROUNDS = 5;

/** @param {number} n */
const filing = (n) => ({
  type: 'peticion',
  subject: `Asunto de la solicitud número ${n}`,
  message: `Solicito información sobre los cursos de formación para el trabajo. `.repeat(6),
  person: {
    kind: 'natural',
    name: 'Persona de Prueba',
    idType: 'CC',
    idNumber: String(10_000_000 + n),
    email: `persona${n}@correo.example`,
  },
  consent: { notice: true, policyVersion: '1' },
});

/**
 * The same fields as Strapi's own create would store them: no number to take, nothing sealed, no history. The person goes
 * into a JSON column of the inquiry's own, since the real ones are a type apart.
 */
const plain = (/** @type {number} */ n) => {
  const { person, consent, ...words } = filing(n);
  return {
    data: {
      ...words,
      filingNumber: `P-${n}`,
      receivedAt: new Date().toISOString(),
      dueOn: '2026-12-31',
      state: 'received',
      channel: 'web',
      anonymous: false,
      replyBy: 'email',
      deadline: { person, consent },
    },
  };
};

let sent = 0;

/**
 * @param {string} url
 * @param {(n: number) => object} body
 * @returns {Promise<number>} requests per second over one round
 */
async function round(url, body) {
  const started = performance.now();
  const last = sent + REQUESTS_PER_ROUND;
  const connection = async () => {
    while (sent < last) {
      sent += 1;
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body(sent)),
      });
      const text = await answer.text();
      if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${text}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return REQUESTS_PER_ROUND / ((performance.now() - started) / 1_000);
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Filings per second beside Strapi's own POST of the same fields, in turn, in one run. */
export async function benchFiling() {
  const { strapi, require, database } = await loadApplication();
  const { factories } = require('@strapi/strapi');
  // The plugin gives its inquiries no REST routes; here they get Strapi's own, for comparison.
  strapi.get('services').set(INQUIRY, factories.createCoreService(INQUIRY));
  const own = factories.createCoreController(INQUIRY)({ strapi });
  strapi.server.routes([
    {
      method: 'POST',
      path: '/bench/strapi',
      handler: own.create.bind(own),
      config: { auth: false },
    },
  ]);
  await strapi.listen();
  const { port } = /** @type {import('node:net').AddressInfo} */ (strapi.server.httpServer.address());
  const filings = `http://127.0.0.1:${port}/api/accountability/inquiries`;
  const strapis = `http://127.0.0.1:${port}/bench/strapi`;

  // One round of each unmeasured, so that neither pays for a cold start.
  await round(filings, filing);
  await round(strapis, plain);
  /** @type {{ filing: number, strapi: number }[]} */
  const rounds = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    rounds.push({ filing: await round(filings, filing), strapi: await round(strapis, plain) });
  }

  const line = (/** @type {'filing' | 'strapi'} */ name) => {
    const rates = rounds.map((one) => one[name]);
    return `${Math.round(median(rates))} a second (${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))})`;
  };
  const ratio = median(rounds.map((one) => one.filing / one.strapi)).toFixed(2);
  return [
    `  ${database}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${REQUESTS_PER_ROUND} each in turn, median (least–most)`,
    `  filing an inquiry             ${line('filing')}`,
    `  Strapi's own POST, same fields ${line('strapi')}`,
    `  ratio                         ${ratio}`,
  ];
}
