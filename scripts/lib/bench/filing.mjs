import { listen, loadApplication } from './application.mjs';
import { median } from './median.mjs';
import { startSenders } from './senders.mjs';

const INQUIRY = 'plugin::accountability.inquiry';
const CONNECTIONS = 8;
const REQUESTS_PER_ROUND = 100;
const ROUNDS = 25;

/**
 * Gives the type of inquiries Strapi's own POST, which the plugin does not.
 *
 * @param {Awaited<ReturnType<typeof loadApplication>>} application
 */
function routeOfStrapis({ strapi, require }) {
  const { factories } = require('@strapi/strapi');
  strapi.get('services').set(INQUIRY, factories.createCoreService(INQUIRY));
  const own = factories.createCoreController(INQUIRY)({ strapi });
  strapi.server.routes([
    { method: 'POST', path: '/bench/strapi', handler: own.create.bind(own), config: { auth: false } },
  ]);
}

/** Filings per second beside Strapi's own POST of the same fields, in turn, in one run. */
export async function benchFiling() {
  const application = await loadApplication();
  routeOfStrapis(application);
  const server = await listen(application.strapi);
  const send = startSenders();
  const addresses = { filing: '/api/accountability/inquiries', plain: '/bench/strapi' };
  let sent = 0;
  /** @param {keyof typeof addresses} kind */
  const perSecond = async (kind) => {
    const from = sent + 1;
    sent += REQUESTS_PER_ROUND;
    const url = `${server}${addresses[kind]}`;
    const seconds = await send({ kind, url, from, count: REQUESTS_PER_ROUND, connections: CONNECTIONS });
    return REQUESTS_PER_ROUND / seconds;
  };

  // One round of each unmeasured, so that neither pays for a cold start.
  await perSecond('filing');
  await perSecond('plain');
  /** @type {{ filing: number, plain: number }[]} */
  const rounds = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    rounds.push({ filing: await perSecond('filing'), plain: await perSecond('plain') });
  }

  const line = (/** @type {number[]} */ values, digits = 0) => {
    const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
    return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
  };
  return [
    `  ${application.database}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${REQUESTS_PER_ROUND} each in turn; a second, median (least–most)`,
    `  filing an inquiry               ${line(rounds.map(({ filing }) => filing))}`,
    `  Strapi's own POST, same fields  ${line(rounds.map(({ plain }) => plain))}`,
    `  ratio within a round            ${line(
      rounds.map(({ filing, plain }) => filing / plain),
      2,
    )}`,
  ];
}
