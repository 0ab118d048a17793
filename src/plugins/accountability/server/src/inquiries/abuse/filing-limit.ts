import type { Core } from '@strapi/strapi';

import { type Count, counter } from './counters';
import { allowances, HARDEST, levelOf } from './ladder';
import type { AbuseOptions } from './options';
import { TooManyError } from './refusals';
import type { Source } from './source';

/** A place held among an hour's filings while one of them is being taken. */
export interface Place {
  /** How hard a puzzle it costs (`ladder.ts`). */
  level: number;
  /** Given back when the filing is refused: only what was filed counts. */
  giveBack(): Promise<void>;
}

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

  return {
    /** How hard the next filing's puzzle has to be. */
    async levelFor(source: Source): Promise<number> {
      if (options.limit === 0) return 0;
      const level = levelAfter(
        ...(await Promise.all([address.read(keyOf(source.address)), network.read(keyOf(source.network))])),
      );
      return level instanceof TooManyError ? HARDEST : level;
    },

    /**
     * Counts first and looks then, so that filings at the same moment do not all see the last free place.
     *
     * @throws TooManyError
     */
    async take(source: Source): Promise<Place> {
      if (options.limit === 0) return { level: 0, giveBack: () => Promise.resolve() };
      const keys = { address: keyOf(source.address), network: keyOf(source.network) };
      const giveBack = async () => {
        await Promise.all([address.takeBack(keys.address), network.takeBack(keys.network)]);
      };
      const level = levelAfter(
        ...(await Promise.all([address.add(keys.address), network.add(keys.network)])),
      );
      if (!(level instanceof TooManyError)) return { level, giveBack };
      await giveBack();
      throw level;
    },
  };
}
