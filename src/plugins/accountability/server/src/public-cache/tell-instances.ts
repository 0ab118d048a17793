import { createClient, ErrorReply } from '@redis/client';
import type { Core } from '@strapi/strapi';

import { coalesce } from '../shared/concurrency/coalesce';

/** Between two words of one instance: an import that writes thousands of rows says ten a second. */
const PAUSE_MS = 100;
const RECONNECT_MS = 500;
const PING_MS = 5_000;
/** A Redis that says nothing for so long, not even to a ping, is connected to anew. */
const SILENT_MS = 12_000;

/**
 * A word among the instances of one database, through Redis: "something was written, ask the database". It says no more than
 * that, and nothing rests on it: whatever becomes of Redis, the database is asked five times a second all the same.
 *
 * @param channel one database's own
 * @param heard called when an instance said the word; also this one
 */
export function tellInstances(strapi: Core.Strapi, url: string, channel: string, heard: () => void) {
  const client = createClient({
    url,
    // One connection for both directions, which Redis has from version 6 on.
    RESP: 3,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    pingInterval: PING_MS,
    socket: { reconnectStrategy: () => RECONNECT_MS, socketTimeout: SILENT_MS },
  });
  let stopped = false;
  let missing = false;

  /** Once, not at every try. */
  function isMissing(error: unknown): void {
    if (missing || stopped) return;
    missing = true;
    const why = reasonOf(error);
    strapi.log.warn(`Redis (${why}): until it works, changes of other instances are seen a moment later.`);
  }

  async function subscribe(): Promise<void> {
    await client.subscribe(channel, heard);
    if (missing) strapi.log.info('Redis works again.');
    missing = false;
  }

  client.on('error', isMissing);
  client.on('ready', () => void subscribe().catch(isMissing));
  // A connection that was being made when it was stopped.
  client.on('connect', () => stopped && client.destroy());

  return {
    /** Tells the others that this process wrote something. */
    tell: coalesce(async () => {
      if (client.isReady) await client.publish(channel, '').catch(isMissing);
    }, PAUSE_MS),

    /** Waits for nothing: the application starts whether Redis is there or not. */
    start(): void {
      client.unref();
      client.connect().catch(isMissing);
    },

    stop(): void {
      stopped = true;
      client.destroy();
    },
  };
}

/** Without what Redis repeats of a command it refuses, which may be the password. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return code ?? (error instanceof ErrorReply ? (message.split(' ')[0] ?? '') : message);
}

export type Instances = ReturnType<typeof tellInstances>;
