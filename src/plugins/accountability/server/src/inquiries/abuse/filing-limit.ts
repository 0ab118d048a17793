import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../shared/transaction';

import { type Count, counters } from './counters';
import { allowances, HARDEST, levelOf } from './ladder';
import type { AbuseOptions } from './options';
import { TooManyError } from './refusals';
import type { Source } from './source';

/** How many filings an hour come from one address and from its network. */
export function filingLimit(strapi: Core.Strapi, options: AbuseOptions, keyOf: (text: string) => string) {
  const filings = counters(strapi, 'filing', ['address', 'network']);
  const keysOf = ({ address, network }: Source) => ({ address: keyOf(address), network: keyOf(network) });
  const allowed = allowances(options.limit, options.puzzles);

  /** The level of the filing after these; the refusal where there is to be none. */
  function levelAfter({ address, network }: Record<'address' | 'network', Count>): number | TooManyError {
    const ofAddress = levelOf(address.count + 1, allowed.address);
    const ofNetwork = levelOf(network.count + 1, allowed.network);
    if (ofNetwork === null) return new TooManyError('filings', network.resetsAt);
    if (ofAddress === null) return new TooManyError('filings', address.resetsAt);
    return Math.max(ofAddress, ofNetwork);
  }

  return {
    /** How hard the next filing's puzzle has to be. */
    async levelFor(source: Source): Promise<number> {
      if (options.limit === 0) return 0;
      const level = levelAfter(await filings.read(keysOf(source)));
      return level instanceof TooManyError ? HARDEST : level;
    },

    /**
     * Counts a filing in its own transaction, so that only what is filed counts, and that with no write of its own. It
     * counts first and looks then: filings at the same moment do not all see the last free place.
     *
     * @returns how hard a puzzle it costs (`ladder.ts`)
     * @throws TooManyError
     */
    async take(trx: Transaction, source: Source): Promise<number> {
      if (options.limit === 0) return 0;
      const level = levelAfter(await filings.add(keysOf(source), trx));
      if (level instanceof TooManyError) throw level;
      return level;
    },
  };
}
