import os from 'node:os';

import { Failure } from '../failure.mjs';
import { prepare } from '../prepare.mjs';
import { root } from '../project.mjs';
import { benchFiling } from './filing.mjs';
import { benchFollowUp } from './follow-up.mjs';
import { benchImport } from './import.mjs';

/** @type {Record<string, () => Promise<string[]>>} */
const benches = { filing: benchFiling, import: benchImport, 'follow-up': benchFollowUp };

/** Runs the bench named on the command line and prints what it measured, with the machine it was measured on. */
export async function bench() {
  const [name = ''] = process.argv.slice(2);
  const run = benches[name];
  if (!run) throw new Failure(`Uso: npm run bench -- ${Object.keys(benches).join(' | ')}`);

  process.chdir(root);
  await prepare(root, { build: 'server' });
  const before = os.loadavg()[0]?.toFixed(2);
  const lines = await run();
  const machine = `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}`;
  const load = `load average ${before} before, ${os.loadavg()[0]?.toFixed(2)} after`;
  process.stdout.write([`${name}: ${machine}, ${load}`, ...lines, ''].join('\n'));
  process.exit(0);
}
