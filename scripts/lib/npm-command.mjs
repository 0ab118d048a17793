import path from 'node:path';

/**
 * How to run npm: by the very npm that started this script where there is one (on Windows, `npm` is
 * no program that can be run without a shell).
 *
 * @param {string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function npmCommand(...args) {
  const running = process.env.npm_execpath ?? '';
  return path.basename(running) === 'npm-cli.js' ? [process.execPath, [running, ...args]] : ['npm', args];
}
