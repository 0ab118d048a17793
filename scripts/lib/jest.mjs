import path from 'node:path';

import { root } from './project.mjs';
import { runVisibly } from './run-command.mjs';

/**
 * Runs Jest, and, where TEST_RESULTS_DIR names a folder, leaves its results there as JSON.
 *
 * @param {string} name of the results' file, without extension
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] on top of the environment
 * @returns {Promise<number>} Jest's exit code
 */
export function runJest(name, args, env = {}) {
  const folder = process.env.TEST_RESULTS_DIR;
  const results = folder ? ['--json', `--outputFile=${path.join(folder, `${name}.json`)}`] : [];
  return runVisibly(process.execPath, ['node_modules/jest/bin/jest.js', ...results, ...args], {
    cwd: root,
    // Jest sets NODE_ENV only where there is none.
    env: { ...process.env, NODE_ENV: 'test', ...env },
  });
}
