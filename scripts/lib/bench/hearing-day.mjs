import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

import { listen, loadApplication } from './application.mjs';
import { addBulletins } from './reads-bulletins.mjs';

const BULLETIN = 'plugin::accountability.bulletin';
const MINUTES = Number(process.env.HEARING_DAY_MINUTES ?? 5);
const CONNECTIONS = 8;
const MEGABYTE = 1_048_576;

const program = fileURLToPath(new URL('hearing-day-process.mjs', import.meta.url));

/**
 * What the visitors counted: of each kind, how many and how long they took; how many were refused, and how many were told
 * something older than an editor's save that had been answered before they asked.
 *
 * @typedef {{ kinds: Record<string, { count: number, median: number, p99: number }>, errors: string[], stale: number }} Counted
 */

/**
 * The day of the hearing: many who read, some who file, an editor who saves; for five minutes, or as many as
 * HEARING_DAY_MINUTES says.
 */
export async function benchHearingDay() {
  const { strapi, database } = await loadApplication();
  await addBulletins(strapi, 25);
  const server = await listen(strapi);
  const bulletins = strapi.documents(BULLETIN);
  const edited = await bulletins.create({
    data: { title: 'Edición 0', slug: 'edicion', issuedOn: '2026-12-01' },
    status: 'published',
  });
  const { documentId } = edited;

  const visitors = fork(program);
  process.on('exit', () => visitors.kill());
  visitors.on('message', async (message) => {
    const { edit } = /** @type {{ edit?: number }} */ (message);
    if (edit === undefined) return;
    await bulletins.update({ documentId, data: { title: `Edición ${edit}` }, status: 'published' });
    visitors.send({ edited: edit });
  });

  /** @type {number[]} */
  const memory = [];
  const sampler = setInterval(() => memory.push(process.memoryUsage().rss / MEGABYTE), 1_000);
  visitors.send({ server, seconds: MINUTES * 60, connections: CONNECTIONS, slug: edited.slug });
  const counted = await new Promise((resolve, reject) => {
    visitors.on('message', (message) => {
      if ('counted' in /** @type {object} */ (message)) resolve(/** @type {any} */ (message).counted);
    });
    void once(visitors, 'exit').then(() => reject(new Error('The visitors went away')));
  });
  clearInterval(sampler);
  return [`  ${database}, ${CONNECTIONS} visitors at a time, ${MINUTES} minutes`, ...told(counted, memory)];
}

/** @param {Counted} counted @param {number[]} memory of each second, in MB */
function told({ kinds, errors, stale }, memory) {
  const seconds = memory.length || 1;
  const lines = Object.entries(kinds).map(
    ([kind, { count, median, p99 }]) =>
      `  ${kind.padEnd(8)} ${String(count).padStart(8)} (${(count / seconds).toFixed(1)}/s), median ${median.toFixed(1)} ms, 99 of 100 within ${p99.toFixed(1)} ms`,
  );
  const fifth = Math.max(1, Math.floor(seconds / 5));
  const highest = Array.from({ length: 5 }, (_none, n) =>
    Math.max(0, ...memory.slice(n * fifth, (n + 1) * fifth)).toFixed(0),
  );
  return [
    ...lines,
    `  errors ${errors.length}, stale answers ${stale}`,
    ...errors.slice(0, 5).map((error) => `    ${error}`),
    `  highest memory in each fifth of the time: ${highest.join(', ')} MB`,
  ];
}
