import type { Core } from '@strapi/strapi';

import { type Count, counter } from './counters';
import { NETWORK_SHARE } from './ladder';
import type { AbuseOptions } from './options';
import { TooManyError } from './refusals';
import type { Source } from './source';

/** Wrong codes an hour from one address. Not the limit of filings: a small one would keep people from following a case. */
const WRONG_CODES = 20;
/** Wrong codes an hour for one filing number, from everywhere. */
const WRONG_FOR_NUMBER = 5 * WRONG_CODES;

/** The wrong codes of this hour, before the one at hand. */
interface Wrong {
  address: Count;
  network: Count;
  number: Count;
}

function refusalAfter({ address, network, number }: Wrong): TooManyError | null {
  const refuse = ({ resetsAt }: Count) => new TooManyError('codes', resetsAt);
  if (address.count >= WRONG_CODES) return refuse(address);
  if (network.count >= WRONG_CODES * NETWORK_SHARE) return refuse(network);
  return number.count >= WRONG_FOR_NUMBER && address.count > 0 ? refuse(address) : null;
}

/**
 * How often a tracking code may be guessed. Only wrong ones count, and an unknown number counts like a known one.
 * An address that guessed too often waits. A number guessed at from everywhere is closed to the addresses that were
 * wrong this hour and open to all others: nobody can lock a citizen out of their case.
 */
export function codeTries(strapi: Core.Strapi, { limit }: AbuseOptions, keyOf: (text: string) => string) {
  const counters = {
    address: counter(strapi, 'code-address'),
    network: counter(strapi, 'code-network'),
    number: counter(strapi, 'code-number'),
  };

  return {
    /**
     * @param find what number and code open; `null` where they open nothing
     * @throws TooManyError before the code is looked at, or in place of the `null`
     */
    async attempt<Found>(
      source: Source,
      filingNumber: string,
      find: () => Promise<Found | null>,
    ): Promise<Found | null> {
      if (limit === 0) return find();
      const each = async (operation: 'read' | 'add'): Promise<Wrong> => {
        const [address, network, number] = await Promise.all([
          counters.address[operation](keyOf(source.address)),
          counters.network[operation](keyOf(source.network)),
          counters.number[operation](keyOf(filingNumber)),
        ]);
        return { address, network, number };
      };
      const closed = refusalAfter(await each('read'));
      if (closed) throw closed;
      const found = await find();
      if (found !== null) return found;
      // Counted anew: others may have been wrong at the same moment.
      const late = refusalAfter(await each('add'));
      if (late) throw late;
      return null;
    },
  };
}
