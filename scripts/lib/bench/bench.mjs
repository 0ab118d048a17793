import os from 'node:os';

import { Failure } from '../failure.mjs';
import { startPostgres } from '../postgres-server.mjs';
import { prepare } from '../prepare.mjs';
import { root } from '../project.mjs';
import { benchDesk } from './desk.mjs';
import { benchFiling } from './filing.mjs';
import { benchFilingMemory } from './filing-memory.mjs';
import { benchFollowUp } from './follow-up.mjs';
import { benchHearingDay } from './hearing-day.mjs';
import { benchImport } from './import.mjs';
import { benchMailing } from './mailing.mjs';
import { benchReads, benchReadsGrowth } from './reads.mjs';
import { benchOpenData } from './open-data.mjs';
import { benchSearch } from './search.mjs';

/** @type {Record<string, () => Promise<string[]>>} */
const benches = {
  filing: benchFiling,
  'filing-memory': benchFilingMemory,
  desk: benchDesk,
  import: benchImport,
  'follow-up': benchFollowUp,
  mailing: benchMailing,
  'open-data': benchOpenData,
  search: benchSearch,
  reads: benchReads,
  'reads-growth': benchReadsGrowth,
  'hearing-day': benchHearingDay,
};

const load = () => os.loadavg()[0]?.toFixed(2);

/**
 * Runs the bench named on the command line and prints what it measured, with the machine it was measured on. On SQLite, on
 * the empty PostgreSQL database of DATABASE_URL, or, with `postgres` after the name, on a server made for the occasion.
 */
export async function bench() {
  const [name = '', database] = process.argv.slice(2);
  const run = benches[name];
  if (!run || (database !== undefined && database !== 'postgres')) {
    throw new Failure(`Uso: npm run bench -- ${Object.keys(benches).join(' | ')} [postgres]`);
  }

  process.chdir(root);
  await prepare(root, { build: 'server' });
  if (database && !process.env.DATABASE_URL) process.env.DATABASE_URL = (await startPostgres()).url;
  const before = load();
  const lines = await run();
  const machine = `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}`;
  process.stdout.write(
    [`${name}: ${machine}, load average ${before} before, ${load()} after`, ...lines, ''].join('\n'),
  );
  process.exit(0);
}
