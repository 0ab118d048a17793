import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { NETWORK_SHARE } from './ladder';
import type { AbuseOptions } from './options';
import { TooManyError } from './refusals';
import type { Source } from './source';

const WINDOW_SECONDS = 3600;
/** Requests an hour for each filing allowed: a person corrects a form a few times, a program goes on. */
const TRIES_PER_FILING = 10;
/** However few filings are allowed: mistakes are no filings. */
const LEAST_TRIES = 200;

/**
 * How many requests to file are read at all, filed or not. Counted in this process only: a flood that wrote to the
 * database would do what it came for.
 */
export function attempts({ limit }: AbuseOptions) {
  const of = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  const tries = Math.max(LEAST_TRIES, limit * TRIES_PER_FILING);
  const address = of(tries);
  const network = of(tries * NETWORK_SHARE);

  return {
    /** @throws TooManyError */
    async count(source: Source): Promise<void> {
      if (limit === 0) return;
      try {
        await address.consume(source.address);
        await network.consume(source.network);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new TooManyError('filings', new Date(Date.now() + refused.msBeforeNext));
      }
    },
  };
}
