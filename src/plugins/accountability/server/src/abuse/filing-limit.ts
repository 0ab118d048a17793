import type { Core } from '@strapi/strapi';

import type { Transaction } from '../shared/database/transaction';

import { type Count, counter } from './counters';
import { allowances, HARDEST, levelOf } from './ladder';
import type { AbuseOptions } from './options';
import { TooManyError } from './refusals';
import type { Source } from './source';

/** How many filings an hour come from one address and from its network. */
export function filingLimit(strapi: Core.Strapi, options: AbuseOptions, keyOf: (text: string) => string) {
  const address = counter(strapi, 'filing-address');
  const network = counter(strapi, 'filing-network');
  const allowed = allowances(options.limit, options.puzzles);

  /** The level of the filing after these; the refusal where there is to be none. */
  function levelAfter(byAddress: Count, byNetwork: Count): number | TooManyError {
    const ofAddress = levelOf(byAddress.count + 1, allowed.address);
    const ofNetwork = levelOf(byNetwork.count + 1, allowed.network);
    if (ofNetwork === null) return new TooManyError('filings', byNetwork.resetsAt);
    if (ofAddress === null) return new TooManyError('filings', byAddress.resetsAt);
    return Math.max(ofAddress, ofNetwork);
  }

  async function levelOfNext(source: Source): Promise<number | TooManyError> {
    if (options.limit === 0) return 0;
    return levelAfter(
      ...(await Promise.all([address.read(keyOf(source.address)), network.read(keyOf(source.network))])),
    );
  }

  return {
    /** How hard the next filing's puzzle has to be; the hardest where none would be taken. */
    async levelFor(source: Source): Promise<number> {
      const level = await levelOfNext(source);
      return level instanceof TooManyError ? HARDEST : level;
    },

    /** The same without counting anything, for a filing that is here. @throws TooManyError */
    async expect(source: Source): Promise<number> {
      const level = await levelOfNext(source);
      if (level instanceof TooManyError) throw level;
      return level;
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
      const byAddress = await address.add(keyOf(source.address), trx);
      const level = levelAfter(byAddress, await network.add(keyOf(source.network), trx));
      if (level instanceof TooManyError) throw level;
      return level;
    },
  };
}
