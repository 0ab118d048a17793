import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';
import type { Transaction } from '../shared/database/transaction';

import { attempts } from './attempts';
import { codeTries } from './code-tries';
import { forgetOldCounts, prepareCounters } from './counters';
import { filingLimit } from './filing-limit';
import { abuseOptions } from './options';
import { checkSolution, faultOf, newPuzzle, type Puzzle } from './puzzle';
import { sourceOf } from './source';
import { expectUnspent, forgetExpiredPuzzles, spendPuzzle } from './spent-puzzles';

/** Lets a filing through, inside the transaction that writes it. @throws TooManyError, PuzzleError */
export type Gate = (trx: Transaction) => Promise<void>;

/** What a filing from outside shows at the gate: its answer to the puzzle, and where it comes from. */
interface Visitor {
  altcha: unknown;
  ip: string;
}

/** Against abuse of what is open to everybody, without third parties: puzzles, limits, and tries of a code. */
export function abuseService({ strapi }: { strapi: Core.Strapi }) {
  const options = abuseOptions(strapi);
  // A fingerprint is an HMAC under a key derived from the vault's: neither addresses nor the signing key are kept.
  const keyed = (text: string) => getService('personal-data').fingerprint(`abuse ${text}`);
  const filings = filingLimit(strapi, options, keyed);
  const codes = codeTries(strapi, options, keyed);
  const requests = attempts(options);
  const signingKey = keyed('puzzle');

  /** Forgets counts and puzzles that no longer matter, addresses' fingerprints with them. */
  async function forget(now = new Date()): Promise<void> {
    await forgetOldCounts(strapi, now);
    await forgetExpiredPuzzles(strapi, now);
  }

  return {
    /** Makes ready what the limits are kept in, and forgets what expired while the application was off. */
    async prepare(): Promise<void> {
      await prepareCounters(strapi);
      await forget();
    },

    /** Whether a filing has to bring a solved puzzle, as `GET /inquiries/form` names it. */
    captcha: options.puzzles ? ('altcha' as const) : ('off' as const),

    /** What keeps an answer from being any puzzle's solution; `null`: nothing that it shows, or no puzzle is asked for. */
    faultOf: (altcha: unknown) => (options.puzzles ? faultOf(altcha) : null),

    /** A new puzzle for this address, as hard as its next filing needs. */
    async puzzle(ip: string): Promise<Puzzle> {
      return newPuzzle(await filings.levelFor(sourceOf(ip)), options.cost, signingKey);
    },

    /** Counts a request to file, whatever becomes of it. @throws TooManyError */
    countRequest: (ip: string) => requests.count(sourceOf(ip)),

    /**
     * Whether the gate would let a filing through as things stand, before work that is done outside its transaction.
     * Nothing is counted or spent.
     *
     * @throws TooManyError, PuzzleError
     */
    async expectOpenGate({ altcha, ip }: Visitor): Promise<void> {
      const level = await filings.expect(sourceOf(ip));
      if (options.puzzles) await expectUnspent(strapi, await checkSolution(altcha, level, signingKey));
    },

    /**
     * What a filing from outside passes first, in the transaction that writes it: the hour's limit, and a puzzle as hard as
     * that asks for. Both are given back when nothing is filed.
     */
    gate:
      ({ altcha, ip }: Visitor): Gate =>
      async (trx) => {
        const level = await filings.take(trx, sourceOf(ip));
        if (options.puzzles) await spendPuzzle(strapi, trx, await checkSolution(altcha, level, signingKey));
      },

    /**
     * Tries number and code of a case, for every route that takes them.
     *
     * @param find what they open; `null` where they open nothing, in the same time for an unknown number
     * @throws TooManyError
     */
    tryCode: <Found>(ip: string, filingNumber: string, find: () => Promise<Found | null>) =>
      codes.attempt(sourceOf(ip), filingNumber, find),

    forget,
  };
}
