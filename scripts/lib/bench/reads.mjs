import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { listen, loadApplication } from './application.mjs';
import { median } from './median.mjs';
import { growBulletins } from './reads-growth.mjs';
import { addBulletins, routeOfStrapis, STRAPI_LIST } from './reads-bulletins.mjs';

const CONNECTIONS = 8;
const SECONDS = 2;
const ROUNDS = 7;
const LIST = '/api/accountability/bulletins';
/** Credentials nobody knows: answered by Strapi itself, and as everybody is where nothing is kept. */
const NOT_KEPT = { Authorization: 'Basic bm9ib2R5' };

/** @returns {(reading: object) => Promise<import('./readers-process.mjs').Counted>} */
function startReader() {
  const child = fork(path.join(path.dirname(fileURLToPath(import.meta.url)), 'readers-process.mjs'));
  process.on('exit', () => child.kill());
  return (reading) =>
    new Promise((resolve, reject) => {
      const ended = (/** @type {number | null} */ code) => reject(new Error(`The readers ended (${code})`));
      child.once('exit', ended);
      child.once('message', (counted) => {
        child.off('exit', ended);
        resolve(/** @type {import('./readers-process.mjs').Counted} */ (counted));
      });
      child.send(reading);
    });
}

/** The list of 25 bulletins, as it is read in every way, in turn, in one run. */
export async function benchReads() {
  const application = await loadApplication();
  const { strapi } = application;
  await routeOfStrapis(application);
  await addBulletins(strapi, 25);
  const server = await listen(strapi);
  const port = Number(new URL(server).port);

  const whole = await fetch(`${server}${LIST}`);
  const bytes = Buffer.from(await whole.arrayBuffer());
  const etag = whole.headers.get('etag') ?? '';
  const bare = createServer((_request, response) => {
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length })
      .end(bytes);
  });
  bare.listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const { port: barePort } = /** @type {import('node:net').AddressInfo} */ (bare.address());

  const read = startReader();
  /** @type {Record<string, object>} */
  const ways = {
    'bare http, same bytes': { port: barePort, path: '/' },
    kept: { port, path: LIST },
    'kept, brotli': { port, path: LIST, headers: { 'Accept-Encoding': 'gzip, br' } },
    'kept, 304': { port, path: LIST, headers: { 'If-None-Match': etag } },
    'not kept': { port, path: LIST, headers: NOT_KEPT },
    'Strapi’s own REST': { port, path: STRAPI_LIST },
    'kept, one by slug': { port, path: `${LIST}/boletin-7` },
    'not kept, one by slug': { port, path: `${LIST}/boletin-7`, headers: NOT_KEPT },
  };
  /** @type {Record<string, import('./readers-process.mjs').Counted[]>} */
  const counted = {};
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const one = await read({ connections: CONNECTIONS, seconds: round === 0 ? 0.5 : SECONDS, ...way });
      // The first unmeasured, so that none pays for a cold start.
      if (round > 0) (counted[name] ??= []).push(one);
    }
  }

  const of = (/** @type {string} */ name) => (counted[name] ?? []).map(({ perSecond }) => perSecond);
  const ratio = (/** @type {string} */ one, /** @type {string} */ other) => {
    const others = of(other);
    const ratios = of(one).map((value, at) => value / (others[at] ?? NaN));
    return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
  };
  const lines = Object.keys(ways).map((name) => {
    const values = of(name);
    const first = counted[name]?.[0];
    return `  ${name.padEnd(24)} ${median(values).toFixed(0).padStart(6)}/s (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}), status ${first?.status}, ${first?.bytes} bytes`;
  });
  return [
    `  ${application.database}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each in turn; median (least–most)`,
    ...lines,
    '  ratios within a round',
    `  kept / bare                     ${ratio('kept', 'bare http, same bytes')}  (at least 0.5)`,
    `  kept / not kept                 ${ratio('kept', 'not kept')}  (at least 60)`,
    `  304 / kept                      ${ratio('kept, 304', 'kept')}  (more than 1)`,
    `  not kept / Strapi’s own REST    ${ratio('not kept', 'Strapi’s own REST')}  (at least 2)`,
  ];
}

const FEW = 1_000;
const MANY = 100_000;
const GROWTH_SECONDS = 5;

/** What the list and one bulletin take, not kept, with a thousand bulletins and with a hundred thousand. */
export async function benchReadsGrowth() {
  const application = await loadApplication();
  const { strapi } = application;
  await addBulletins(strapi, 25);
  const server = await listen(strapi);
  const read = startReader();
  const port = Number(new URL(server).port);
  /** @param {string} path @returns {Promise<number>} median in milliseconds, one at a time */
  const time = async (path) => {
    const way = { port, path, headers: NOT_KEPT, connections: 1 };
    await read({ ...way, seconds: 1 });
    const { medianMs, status } = await read({ ...way, seconds: GROWTH_SECONDS });
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return medianMs;
  };
  const measure = async (/** @type {number} */ count) => ({
    list: await time(LIST),
    page: await time(`${LIST}/boletin-${count - 100}`),
  });
  await growBulletins(strapi, 26, FEW);
  const few = await measure(FEW);
  await growBulletins(strapi, FEW + 1, MANY);
  const many = await measure(MANY);
  const line = (/** @type {string} */ name, /** @type {number} */ before, /** @type {number} */ after) =>
    `  ${name.padEnd(12)} ${before.toFixed(1)} ms → ${after.toFixed(1)} ms: ${((after / before - 1) * 100).toFixed(0)} % more  (less than 50)`;
  return [
    `  ${application.database}, ${FEW} → ${MANY} bulletins, not kept, one at a time over HTTP, median of ${GROWTH_SECONDS} s`,
    line('list', few.list, many.list),
    line('one by slug', few.page, many.page),
  ];
}
