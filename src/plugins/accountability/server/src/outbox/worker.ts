import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { outagePause } from './failures';

/** How often the table is looked at for what other instances left, or what has become due. */
const POLL_MS = 15_000;

/** The same, while a mailing waits for the minute to pass. */
const LIMITED_POLL_MS = 2_000;

/** Looks at the outbox every few seconds, and at once when something is put in it, until it is stopped. */
export function outboxWorker(
  strapi: Core.Strapi,
  sendDue: (stopping: () => boolean) => Promise<{ serverDown: boolean; limited: boolean }>,
) {
  let started = false;
  let timer: NodeJS.Timeout | undefined;
  /** Runs in a row in which the server took nothing. New messages do not bring its next try forward. */
  let outages = 0;
  let quietUntil = 0;
  let running: Promise<void> | null = null;
  let nudged = false;

  async function run(): Promise<void> {
    nudged = false;
    let pause = POLL_MS;
    try {
      const { serverDown, limited } = await sendDue(() => !started);
      if (limited) pause = LIMITED_POLL_MS;
      outages = serverDown ? outages + 1 : 0;
      quietUntil = serverDown ? Date.now() + outagePause(outages) : 0;
    } catch (error) {
      const { code = 'unknown' } = error as { code?: string };
      strapi.log.error(`The outbox could not be worked through (${code}); it is tried again shortly`);
    }
    running = null;
    schedule(nudged ? 0 : pause);
  }

  function schedule(delay: number): void {
    if (!started) return;
    clearTimeout(timer);
    timer = setTimeout(tick, Math.max(delay, quietUntil - Date.now()));
  }

  // Bound to here: what nudges it is inside a request and a transaction, and the run must be in neither.
  const tick = AsyncResource.bind(() => {
    running ??= run();
  });

  return {
    start(): void {
      started = true;
      schedule(0);
    },
    /** Says that there is something to send. */
    nudge(): void {
      nudged = true;
      if (!running) schedule(0);
    },
    /** Takes no more messages, and resolves when those being sent are sent. */
    async stop(): Promise<void> {
      started = false;
      clearTimeout(timer);
      await running;
    },
  };
}
