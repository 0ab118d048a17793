import { getService } from '../get-service';

import type { MailingMessages } from './mailing-messages';

const MINUTE_MS = 60_000;

/** How many messages of mailings may still go out in this minute, of all instances together. */
export function mailingAllowance(batches: MailingMessages) {
  return {
    /** Counted anew each time: what a server takes in a minute is its own rule, and it may shut out who goes beyond. */
    async left(now: Date): Promise<number> {
      const perMinute = await getService('settings').mailRatePerMinute();
      if (perMinute === 0) return Number.MAX_SAFE_INTEGER;
      const gone = await batches.mailedSince(new Date(now.getTime() - MINUTE_MS));
      return Math.max(perMinute - gone, 0);
    },
  };
}
