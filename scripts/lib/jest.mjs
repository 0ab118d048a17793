import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './project.mjs';
import { runVisibly } from './run-command.mjs';

/** More files than this do not fail because the machine was busy. */
const MOST_FILES_AGAIN = 3;

/**
 * Runs Jest, and, where TEST_RESULTS_DIR names a folder, leaves its results there as `NAME.json`. With `CI` set, on
 * machines nobody watches, the few files that failed run once more, alone and with new applications, as the browser tests
 * do; their results are in `NAME-again.json`, and the summary names what needed it.
 *
 * @param {string} name of the results' file, without extension
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] on top of the environment
 * @returns {Promise<number>} Jest's exit code, of the second run where there was one
 */
export async function runJest(name, args, env = {}) {
  const folder = process.env.TEST_RESULTS_DIR;
  if (!folder) return jest(args, env);
  const run = (/** @type {string} */ file, /** @type {readonly string[]} */ more) =>
    jest(['--json', `--outputFile=${file}`, ...args, ...more], env);
  const results = path.join(folder, `${name}.json`);
  const code = await run(results, []);
  const files = process.env.CI && code !== 0 ? failedFiles(results) : [];
  if (files.length === 0 || files.length > MOST_FILES_AGAIN) return code;
  process.stdout.write(`\n• una vez más: ${files.map((file) => path.relative(root, file)).join(', ')}\n`);
  return run(path.join(folder, `${name}-again.json`), ['--runTestsByPath', ...files]);
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
const jest = (args, env) =>
  runVisibly(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: root,
    // Jest sets NODE_ENV only where there is none.
    env: { ...process.env, NODE_ENV: 'test', ...env },
  });

/**
 * @param {string} results of Jest; a run that broke off left none
 * @returns {string[]}
 */
function failedFiles(results) {
  if (!existsSync(results)) return [];
  const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
  return testResults
    .filter((/** @type {any} */ file) => file.status === 'failed')
    .map((/** @type {any} */ file) => file.name);
}
