import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { listen, loadApplication } from './application.mjs';
import { startSenders } from './senders.mjs';

const FILINGS = 10_000;
const PER_READING = 1_000;
const CONNECTIONS = 4;
/** Until then caches fill, code is compiled and the allocators take what they work with. */
const SETTLED_AFTER = 2;
const MEGABYTE = 1024 * 1024;

const megabytes = (/** @type {number} */ bytes) => Math.round(bytes / MEGABYTE);

/** @returns {Promise<{ files: number, bytes: number }>} */
async function sizeOf(/** @type {string} */ folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(path.join(file.parentPath, file.name))));
  return { files: files.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}

/** How much a value grows from one reading to the next, by the least squares. */
function growth(/** @type {number[]} */ values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [above, below] = values.reduce(
    ([product, square], value, at) => [product + (at - middle) * (value - mean), square + (at - middle) ** 2],
    [0, 0],
  );
  return (above ?? 0) / (below || 1);
}

/** @returns {() => { heap: number, outside: number, resident: number }} what is held after everything unused is let go */
function memoryReader() {
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  return () => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { heap: heapUsed, outside: external, resident: rss };
  };
}

/** What the process and the disk hold while 10,000 people file with an attachment each. */
export async function benchFilingMemory() {
  const { strapi, database, folder } = await loadApplication();
  const url = `${await listen(strapi)}/api/accountability/inquiries`;
  const send = startSenders();
  const memory = memoryReader();
  const attachments = path.join(folder, 'attachments');

  /** @type {ReturnType<typeof memory>[]} */
  const readings = [];
  for (let from = 1; from <= FILINGS; from += PER_READING) {
    const seconds = await send({ kind: 'attached', url, from, count: PER_READING, connections: CONNECTIONS });
    const reading = memory();
    readings.push(reading);
    const { bytes } = await sizeOf(folder);
    process.stdout.write(
      `  ${from + PER_READING - 1} filed, ${Math.round(PER_READING / seconds)} a second: heap ${megabytes(reading.heap)} MB, ` +
        `outside of it ${megabytes(reading.outside)} MB, resident ${megabytes(reading.resident)} MB; disk ${megabytes(bytes)} MB\n`,
    );
  }

  const settled = readings.slice(SETTLED_AFTER);
  const perThousand = (/** @type {keyof ReturnType<typeof memory>} */ name) =>
    (growth(settled.map((reading) => reading[name])) / MEGABYTE).toFixed(1);
  const { files } = await sizeOf(attachments);
  const staged = await sizeOf(path.join(attachments, 'staging'));
  return [
    `  ${database}, ${CONNECTIONS} connections, ${FILINGS} filings, read after a full collection`,
    `  growth per ${PER_READING} filings from ${SETTLED_AFTER * PER_READING + 1} on: heap ${perThousand('heap')} MB, ` +
      `outside of it ${perThousand('outside')} MB, resident ${perThousand('resident')} MB`,
    `  ${files} files, ${staged.files} of them left in staging`,
  ];
}
