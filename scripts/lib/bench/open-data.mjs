import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { listen, loadApplication } from './application.mjs';

const ACTION = 'plugin::accountability.plan-action';
const FEW = 1_000;
const MANY = 1_000_000;
const FORMATS = ['csv', 'json', 'xlsx'];
const MEGABYTE = 1024 * 1024;
/** Milliseconds; what is short is looked at more often. */
const COLLECT_EVERY = { few: 20, many: 5_000 };
const LOOK_EVERY = 20;
const READER = fileURLToPath(new URL('./reader-process.mjs', import.meta.url));

const run = promisify(execFile);

/**
 * Published actions, made by the database of the first one.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {number} from
 * @param {number} to the number of the last
 */
async function fill(strapi, from, to) {
  const table = strapi.db.metadata.get(ACTION).tableName;
  const copied = [
    'channel',
    'scope',
    'audiences',
    'frequencies',
    'order',
    'published_at',
    'created_at',
    'updated_at',
  ];
  const columns = ['document_id', 'name', 'description', ...copied];
  await strapi.db.connection.raw(
    `insert into ?? (${columns.map(() => '??').join(', ')})
     with recursive numbers(n) as (select cast(? as integer) union all select n + 1 from numbers where n < ?)
     select 'action' || cast(n as text), 'Acción número ' || cast(n as text),
       '=Una descripción de las que se escriben en un plan, con su número ' || cast(n as text),
       ${copied.map(() => '??').join(', ')}
     from numbers cross join ?? where document_id = 'action1'`,
    [table, ...columns, from, to, ...copied, table],
  );
}

/** @param {import('@strapi/strapi').Core.Strapi} strapi */
async function first(strapi) {
  await strapi.db.query(ACTION).create({
    data: {
      documentId: 'action1',
      publishedAt: new Date(),
      name: 'Acción número 1',
      channel: 'email',
      scope: 'external',
      description: '=Una descripción de las que se escriben en un plan, con su número 1',
      audiences: ['citizens', 'staff'],
      frequencies: ['quarterly'],
      order: 1,
    },
  });
}

/**
 * Takes an answer, in another process: the one measured holds nothing of it.
 *
 * @param {string} url
 * @param {number} expected
 * @param {string[]} mark what is known of it already
 * @returns {Promise<{ bytes: number, etag: string }>}
 */
async function take(url, expected, ...mark) {
  const { stdout } = await run(process.execPath, [READER, url, ...mark]);
  const { status, ...taken } = JSON.parse(stdout);
  if (status !== expected) throw new Error(`${url} answered ${status}`);
  return taken;
}

/**
 * The most the process holds while a file is taken: of what it uses, looked at after a full collection (what waits to be
 * collected is no need of the file's), and of the machine's memory.
 *
 * @param {string} url
 * @param {() => void} collect
 * @param {number} every milliseconds
 */
async function measure(url, collect, every) {
  const used = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const peak = { held: 0, resident: 0 };
  const looks = [
    setInterval(() => (peak.held = Math.max(peak.held, used() - before)), every),
    setInterval(() => (peak.resident = Math.max(peak.resident, process.memoryUsage.rss())), LOOK_EVERY),
  ];
  const started = performance.now();
  const { bytes, etag } = await take(url, 200);
  const seconds = (performance.now() - started) / 1_000;
  looks.forEach((look) => clearInterval(look));
  await take(url, 304, etag);
  return { bytes, peak, seconds };
}

/** What a dataset takes of memory as each format, with a thousand rows and with a million. */
export async function benchOpenData() {
  const { strapi, database } = await loadApplication();
  const base = `${await listen(strapi)}/api/accountability/open-data/plan-actions`;
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  const lines = [
    `  ${database}; the most held while a file is taken, over what was held before and after a collection; resident in all`,
  ];

  await first(strapi);
  let filled = 1;
  for (const rows of [FEW, MANY]) {
    await fill(strapi, filled + 1, rows);
    filled = rows;
    const every = rows === FEW ? COLLECT_EVERY.few : COLLECT_EVERY.many;
    for (const format of FORMATS) {
      // The first of each compiles code and fills caches.
      if (rows === FEW) await measure(`${base}.${format}`, collect, every);
      const { bytes, peak, seconds } = await measure(`${base}.${format}`, collect, every);
      const line =
        `  ${String(rows).padStart(7)} rows ${format.padEnd(4)} ${(bytes / 1_000_000).toFixed(1).padStart(6)} MB in ${seconds.toFixed(1)} s: ` +
        `+${(peak.held / MEGABYTE).toFixed(1)} MB, resident ${(peak.resident / MEGABYTE).toFixed(0)} MB`;
      process.stdout.write(`${line}\n`);
      lines.push(line);
    }
  }
  return lines;
}
