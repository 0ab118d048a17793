import { existsSync } from 'node:fs';

import { Failure } from './failure.mjs';
import { prepare } from './prepare.mjs';
import { root } from './project.mjs';
import { runVisibly } from './run-command.mjs';

/** Debian's own browser, as Playwright's downloads are not for every machine. */
const CHROMIUM = '/usr/bin/chromium';

/** `npm run test:e2e`: the browser tests against a started application. Arguments after `--` go to Playwright. */
export async function testE2e() {
  const chromium = process.env.CHROMIUM_PATH ?? CHROMIUM;
  if (!existsSync(chromium)) {
    throw new Failure(
      `No hay un navegador en ${chromium}: instálelo (en Debian, apt-get install chromium) o diga dónde está con CHROMIUM_PATH.`,
    );
  }
  await prepare(root, { build: 'everything' });
  process.exitCode = await runVisibly(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
    { cwd: root },
  );
}
