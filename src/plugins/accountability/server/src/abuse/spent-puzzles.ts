import type { Core } from '@strapi/strapi';

import type { Transaction } from '../shared/database/transaction';
import { SPENT_PUZZLE } from '../uids';

import type { SolvedPuzzle } from './puzzle';
import { PuzzleError } from './refusals';

/**
 * Spends a puzzle inside the filing's own transaction: of two filings with one puzzle the second waits for the first,
 * and is refused where that one stands. A filing refused for anything else leaves the puzzle unspent.
 *
 * @throws PuzzleError when it was spent before
 */
export async function spendPuzzle(
  strapi: Core.Strapi,
  trx: Transaction,
  puzzle: SolvedPuzzle,
): Promise<void> {
  const rows = (await strapi.db
    .getConnection(strapi.db.metadata.get(SPENT_PUZZLE).tableName)
    .transacting(trx)
    .insert({ challenge: puzzle.challenge, expires_at: puzzle.expiresAt })
    .onConflict('challenge')
    .ignore()
    .returning('challenge')) as unknown[];
  if (rows.length === 0) throw new PuzzleError('spent');
}

/** Only looks: two with one puzzle may both pass here. @throws PuzzleError when it was spent before */
export async function expectUnspent(strapi: Core.Strapi, { challenge }: SolvedPuzzle): Promise<void> {
  if ((await strapi.db.query(SPENT_PUZZLE).count({ where: { challenge } })) > 0)
    throw new PuzzleError('spent');
}

/** Forgets the puzzles that have expired: nobody can use them again. */
export async function forgetExpiredPuzzles(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db
    .query(SPENT_PUZZLE)
    .deleteMany({ where: { expiresAt: { $lt: Math.floor(now.getTime() / 1000) } } });
}
