import type { Job } from './job';

/** Jobs in groups that do not wait for each other: those that are done in turn, and each that is done aside. */
export function lanesOf(jobs: readonly Job[]): Job[][] {
  const inTurn = jobs.filter(({ aside }) => !aside);
  return [inTurn, ...jobs.filter(({ aside }) => aside).map((job) => [job])];
}

/** Something that is done again and again, and never twice at once. */
export interface Lane {
  /** Does it; where it is being done, nothing is begun. Resolves when this turn has ended. */
  look: () => Promise<void>;
  /** Resolves when nothing is being done. */
  idle: () => Promise<void>;
}

/** @param work must not fail */
export function lane(work: () => Promise<void>): Lane {
  let running: Promise<void> | null = null;
  return {
    async look() {
      if (running) return;
      running = work();
      await running;
      running = null;
    },
    async idle() {
      await running;
    },
  };
}
