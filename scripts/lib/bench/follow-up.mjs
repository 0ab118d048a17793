import { listen, loadApplication } from './application.mjs';
import { median } from './median.mjs';

const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const HEARING = 'plugin::accountability.hearing';
const OCCURRENCE = 'plugin::accountability.occurrence';

const PLANS = 50;
const ACTIONS = 40;
const YEARS = 5;
const READS = 60;

const FREQUENCIES = [
  ['permanent'],
  ['before-hearing'],
  ['quarterly'],
  ['permanent', 'before-hearing', 'quarterly'],
];

/**
 * Published rows alone, by the query engine: what is measured reads no drafts.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 */
async function fill(strapi) {
  const publishedAt = new Date();
  for (let n = 0; n < PLANS; n += 1) {
    const plan = await strapi.db.query(PLAN).create({
      data: {
        documentId: `plan${n}`,
        publishedAt,
        title: `Plan ${n}`,
        slug: `plan-${n}`,
        periodStart: `${2021 + (n % 5)}-01-01`,
        periodEnd: `${2021 + (n % 5) + YEARS - 1}-12-31`,
        closed: false,
      },
    });
    for (let year = 0; year < YEARS; year += 1) {
      const startsAt = `${2021 + (n % 5) + year}-11-20T14:00:00Z`;
      await strapi.db.query(HEARING).create({
        data: {
          documentId: `hearing${n}x${year}`,
          publishedAt,
          title: `Audiencia ${year}`,
          slug: `audiencia-${n}-${year}`,
          startsAt,
          modality: 'virtual',
          state: 'announced',
          plan: plan.id,
        },
      });
    }
    for (let action = 0; action < ACTIONS; action += 1) {
      await strapi.db.query(ACTION).create({
        data: {
          documentId: `action${n}x${action}`,
          publishedAt,
          name: `Acción ${action}`,
          channel: 'email',
          order: action,
          frequencies: FREQUENCIES[action % FREQUENCIES.length],
          audiences: [],
          plan: plan.id,
        },
      });
    }
  }
}

/**
 * @param {() => Promise<unknown>} run
 * @returns {Promise<{ seconds: number, cpu: number }>} by the clock, and of this process's own work, which what else the
 *   machine does changes little
 */
async function timed(run) {
  const started = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1_000, cpu: (user + system) / 1_000_000 };
}

/** @param {{ seconds: number, cpu: number }} time */
const inSeconds = ({ seconds, cpu }) => `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor)`;

/** Dating every plan anew, from nothing and with nothing to change, and the public follow-up of one of them. */
export async function benchFollowUp() {
  const { strapi, database } = await loadApplication();
  await fill(strapi);
  const followUp = strapi.plugin('accountability').service('follow-up');
  const first = await timed(() => followUp.syncAllPlans('plan'));
  const again = await timed(() => followUp.syncAllPlans('plan'));
  const occurrences = await strapi.db.query(OCCURRENCE).count();

  const url = `${await listen(strapi)}/api/accountability/follow-up?plan=plan-7`;
  /** @type {number[]} */
  const reads = [];
  let bytes = 0;
  for (let n = 0; n < READS; n += 1) {
    const { seconds } = await timed(async () => {
      const answer = await fetch(url);
      bytes = (await answer.arrayBuffer()).byteLength;
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    });
    reads.push(seconds);
  }
  return [
    `  ${database}, ${PLANS} plans of ${ACTIONS} actions over ${YEARS} years: ${occurrences} dates`,
    `  dating all of them, from nothing  ${inSeconds(first)}`,
    `  dating all of them again          ${inSeconds(again)}`,
    `  GET /follow-up of one plan        ${(median(reads) * 1_000).toFixed(0)} ms median of ${READS} (${(bytes / 1_000).toFixed(0)} kB)`,
  ];
}
