import { setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { ChangeLog } from './change-log';
import type { AnswerStore } from './store';

/** How often it is asked what other instances changed. */
const EVERY_MS = 200;
/** While nobody can say what changed, what is kept is given away for so long and no longer. */
const LONGEST_UNKNOWN_MS = 5_000;
const FORGET_EVERY_MS = 300_000;

/** Keeps the store up with the changes of this process at once, and with those of others every moment. */
export function freshness(strapi: Core.Strapi, log: ChangeLog, store: AnswerStore) {
  let stopped = false;
  /** Of the loop, until it asks next. */
  let sleep = new AbortController();
  /** How many writes of this process there were, and how many of them the store knows of. */
  let written = 0;
  let known = -1;
  let knownAt = -Infinity;
  let reading: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let loop: Promise<void> | null = null;

  async function read(): Promise<void> {
    const now = performance.now();
    const before = written;
    try {
      store.clear(await log.read());
      known = before;
      knownAt = now;
    } catch (error) {
      store.clear(null);
      throw error;
    }
  }

  /** One at a time. What is under way may have begun before the write its caller knows of: then once more. */
  function catchUp(): Promise<void> {
    if (!reading) {
      reading = read().finally(() => (reading = null));
      return reading;
    }
    next ??= reading
      .catch(() => undefined)
      .then(() => {
        next = null;
        return catchUp();
      });
    return next;
  }

  async function keepUp(): Promise<void> {
    let forgottenAt = -Infinity;
    let failing = false;
    while (!stopped) {
      // Before anything is read: what is heard meanwhile may be younger than that.
      sleep = new AbortController();
      try {
        await catchUp();
        if (performance.now() - forgottenAt > FORGET_EVERY_MS) {
          forgottenAt = performance.now();
          await log.forget();
        }
        failing = false;
      } catch (error) {
        // Once, not five times a second.
        if (!failing && !stopped) strapi.log.warn(`Public cache: ${String(error)}`);
        failing = true;
      }
      await setTimeout(EVERY_MS, undefined, { signal: sleep.signal, ref: false }).catch(() => undefined);
    }
  }

  return {
    /** This process wrote something. */
    written(): void {
      written += 1;
    },

    /** Another instance says that it wrote something: it is asked at once what. */
    heard(): void {
      sleep.abort();
    },

    /** Whether what is kept may be given away as it is. */
    isSure: (): boolean => known === written && performance.now() - knownAt < LONGEST_UNKNOWN_MS,

    /** Waits until the store knows of every write that was made before. @throws where the database cannot be asked */
    settle: (): Promise<void> => (known === written ? Promise.resolve() : catchUp()),

    start(): void {
      loop = keepUp();
    },

    async stop(): Promise<void> {
      stopped = true;
      sleep.abort();
      await loop;
    },
  };
}

export type Freshness = ReturnType<typeof freshness>;
