import { Failure } from './failure.mjs';
import { runJest } from './jest.mjs';
import { npmCommand } from './npm-command.mjs';
import { prepare } from './prepare.mjs';
import { root } from './project.mjs';
import { runVisibly } from './run-command.mjs';

/** @param {string} script of package.json */
const npmRun = (script) => runVisibly(...npmCommand('run', '--silent', script), { cwd: root });

/** @type {readonly { name: string, run: () => Promise<number> }[]} */
const steps = [
  { name: 'estilo (npm run lint)', run: () => npmRun('lint') },
  { name: 'tipos (npm run typecheck)', run: () => npmRun('typecheck') },
  { name: 'pruebas (npm run test:unit, npm run test:api)', run: () => runJest('test', []) },
];

/**
 * `npm test`: everything that needs neither server, browser nor network. A step that fails does not keep
 * the later ones from running, so that one run shows all there is to mend.
 *
 * @throws {Failure} naming the steps that failed
 */
export async function test() {
  await prepare(root, { build: 'server' });
  const failed = [];
  for (const { name, run } of steps) {
    process.stdout.write(`\n• ${name}\n`);
    if ((await run()) !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Failure(`No pasó: ${failed.join('; ')}.`);
}

/** `npm run test:api`: the API tests on SQLite. Arguments after `--` go to Jest. */
export async function testApi() {
  await prepare(root, { build: 'server' });
  process.exitCode = await runJest('api', [...process.argv.slice(2), '--selectProjects', 'api']);
}
