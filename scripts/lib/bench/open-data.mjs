import { once } from 'node:events';
import http from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { listen, loadApplication } from './application.mjs';

const ACTION = 'plugin::accountability.plan-action';
const FEW = 1_000;
const MANY = 1_000_000;
const BATCH = 500;
const FORMATS = ['csv', 'json', 'xlsx'];
const MEGABYTE = 1024 * 1024;
const SAMPLE_EVERY = 5;

/**
 * Published actions, by as many as the dataset is measured with.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {number} from
 * @param {number} to
 */
async function fill(strapi, from, to) {
  const table = strapi.db.metadata.get(ACTION).tableName;
  const now = new Date();
  const at = strapi.db.dialect.client === 'sqlite' ? now.getTime() : now;
  for (let start = from; start < to; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - start) }, (_, n) => ({
      document_id: `action${String(start + n).padStart(18, '0')}`,
      name: `Acción número ${start + n}`,
      channel: 'email',
      scope: 'external',
      description: `=Una descripción de las que se escriben en un plan, con su número ${start + n}`,
      audiences: '["citizens","staff"]',
      frequencies: '["quarterly"]',
      order: (start + n) % 50,
      published_at: at,
      created_at: at,
      updated_at: at,
    }));
    await strapi.db.connection(table).insert(rows);
  }
}

/**
 * Takes an answer over a connection of its own, and keeps nothing of it.
 *
 * @param {string} url
 * @param {number} expected
 * @param {Record<string, string>} [headers]
 */
async function take(url, expected, headers = {}) {
  const request = http.get(url, { agent: false, headers });
  const [answer] = /** @type {[http.IncomingMessage]} */ (await once(request, 'response'));
  if (answer.statusCode !== expected) throw new Error(`${url} answered ${answer.statusCode}`);
  let bytes = 0;
  for await (const chunk of answer) bytes += chunk.length;
  return { bytes, etag: String(answer.headers.etag) };
}

/**
 * The most the process holds while a file is taken, over what it held before, each after all unused is let go.
 *
 * @param {string} url
 * @param {() => void} collect
 */
async function measure(url, collect) {
  collect();
  const before = process.memoryUsage();
  const peak = { heap: 0, resident: 0 };
  const look = () => {
    const { heapUsed, external, rss } = process.memoryUsage();
    peak.heap = Math.max(peak.heap, heapUsed + external - before.heapUsed - before.external);
    peak.resident = Math.max(peak.resident, rss);
  };
  const timer = setInterval(look, SAMPLE_EVERY);
  const started = performance.now();
  const { bytes, etag } = await take(url, 200);
  clearInterval(timer);
  const known = performance.now();
  await take(url, 304, { 'If-None-Match': etag });
  return { bytes, peak, seconds: (known - started) / 1_000, again: performance.now() - known };
}

/** What a dataset takes of memory as each format, with a thousand rows and with a million. */
export async function benchOpenData() {
  const { strapi, database } = await loadApplication();
  const base = `${await listen(strapi)}/api/accountability/open-data/plan-actions`;
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  const lines = [
    `  ${database}; most held while it is taken, over what was held before (heap and buffers), and resident in all`,
  ];

  let filled = 0;
  for (const rows of [FEW, MANY]) {
    await fill(strapi, filled, rows);
    filled = rows;
    for (const format of FORMATS) {
      // The first of each compiles code and fills caches.
      if (rows === FEW) await measure(`${base}.${format}`, collect);
      const { bytes, peak, seconds, again } = await measure(`${base}.${format}`, collect);
      const line =
        `  ${String(rows).padStart(7)} rows ${format.padEnd(4)} ${(bytes / 1_000_000).toFixed(1).padStart(6)} MB in ${seconds.toFixed(1)} s: ` +
        `+${(peak.heap / MEGABYTE).toFixed(0)} MB, resident ${(peak.resident / MEGABYTE).toFixed(0)} MB; 304 in ${again.toFixed(0)} ms`;
      process.stdout.write(`${line}\n`);
      lines.push(line);
    }
  }
  return lines;
}
