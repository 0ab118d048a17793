import { stopWithParent } from './stop-with-parent.mjs';

/** Something that went wrong and that one sentence explains to the person at the keyboard; no stack is shown. */
export class Failure extends Error {}

/**
 * Runs a script. What it throws ends the process with exit code 1 and one sentence in Spanish;
 * DEBUG=1 adds the stack.
 *
 * @param {() => Promise<void>} script
 */
export async function main(script) {
  stopWithParent();
  try {
    await script();
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`\n✗ ${failure.message}\n`);
    if (process.env.DEBUG) process.stderr.write(`${failure.cause ?? failure}\n${failure.stack}\n`);
    else if (!(failure instanceof Failure)) process.stderr.write('  (DEBUG=1 muestra el detalle.)\n');
    process.exit(1);
  }
}
