import { setTimeout } from 'node:timers/promises';

/**
 * Work that is begun at once when it is asked for; what is asked for meanwhile, and for a pause after it, is one more time.
 *
 * @param work may not fail
 */
export function coalesce(work: () => Promise<unknown>, pauseMs: number): () => void {
  let wanted = false;
  let working = false;

  async function run(): Promise<void> {
    working = true;
    while (wanted) {
      wanted = false;
      await work();
      await setTimeout(pauseMs, undefined, { ref: false });
    }
    working = false;
  }

  return () => {
    wanted = true;
    if (!working) void run();
  };
}
