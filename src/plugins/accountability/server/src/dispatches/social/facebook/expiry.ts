import { isRecord } from '../../../shared/values';

import { NetworkError } from '../failures';
import type { FacebookSettings } from '../settings';

import type { Graph } from './graph';

/** Until when a token is good. */
export interface Expiry {
  /** Whether it is good now. */
  valid: boolean;
  /** `null`: it does not end by itself, or nobody knows when. */
  at: Date | null;
}

/** Who writes a message waits for the answer. */
const PATIENCE = 5_000;
const HOUR = 3_600_000;

/**
 * Until when the page's token is good: the day the office wrote down (`FACEBOOK_TOKEN_EXPIRES`) or else what Facebook
 * says of it (`/debug_token`), asked once an hour at most. `null` where Facebook does not say; whether a post goes out
 * is seen when it is sent.
 */
export function tokenExpiry({ token, expires }: FacebookSettings, graph: Graph, clock: () => Date) {
  let known: { expiry: Expiry | null; until: number } | null = null;

  async function ask(): Promise<Expiry | null> {
    try {
      const { data } = await graph.ask({
        path: 'debug_token',
        query: { input_token: token },
        milliseconds: PATIENCE,
      });
      if (!isRecord(data)) return null;
      // Seconds since 1970; 0 is a token that does not end.
      const seconds = Number(data.expires_at);
      return { valid: data.is_valid === true, at: seconds > 0 ? new Date(seconds * 1000) : null };
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      return error.kind === 'credentials' ? { valid: false, at: null } : null;
    }
  }

  return async function expiryOf(): Promise<Expiry | null> {
    const now = clock().getTime();
    if (expires !== null) {
      // Good through that day, as UTC counts it.
      const at = new Date(`${expires}T23:59:59Z`);
      return { valid: at.getTime() >= now, at };
    }
    if (known === null || known.until <= now) known = { expiry: await ask(), until: now + HOUR };
    return known.expiry;
  };
}
