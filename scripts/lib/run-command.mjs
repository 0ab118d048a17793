import { spawn } from 'node:child_process';

import { Failure } from './failure.mjs';

const REMINDER_MS = 20_000;
/** How much of a failed command's output is worth showing: some tools name the cause first, others last. */
const HEAD_LINES = 20;
const TAIL_LINES = 40;

/** @param {string} output */
function abridge(output) {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= HEAD_LINES + TAIL_LINES) return lines.join('\n');
  return [...lines.slice(0, HEAD_LINES), '…', ...lines.slice(-TAIL_LINES)].join('\n');
}

/** @param {NodeJS.Signals} signal */
const exitCodeOf = (signal) => (signal === 'SIGINT' ? 130 : 143);

/**
 * Runs a program to its end and passes on Ctrl-C and termination, so that no installation or build
 * goes on alone.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(chunk: Buffer) => void} [onOutput] receives what it prints, when it is piped
 * @returns {Promise<number>} its exit code
 */
function runToEnd(program, args, options, onOutput = () => {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.kill(signal);
      child.once('close', () => process.exit(exitCodeOf(signal)));
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a slow step whose output matters only when it fails, and says now and then that it goes on.
 *
 * @param {string} announcement what is being done and how long it may take, in Spanish
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, failure: string }} options `failure`: the sentence for when it fails
 * @throws {Failure} with that sentence, after printing the end of the output
 */
export async function runStep(announcement, program, args, { cwd, env, failure }) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`• ${announcement}\n`);
  const reminder = setInterval(() => process.stdout.write(`  … sigue (${seconds()} s)\n`), REMINDER_MS);
  let output = '';
  try {
    const code = await runToEnd(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }, (chunk) => {
      output += chunk;
    });
    if (code !== 0) {
      process.stderr.write(`${abridge(output)}\n`);
      throw new Failure(failure);
    }
    process.stdout.write(`  listo en ${seconds()} s\n`);
  } finally {
    clearInterval(reminder);
  }
}

/**
 * Runs a program that speaks for itself on this terminal.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit code
 */
export function runVisibly(program, args, { cwd, env }) {
  return runToEnd(program, args, { cwd, env, stdio: 'inherit' });
}
