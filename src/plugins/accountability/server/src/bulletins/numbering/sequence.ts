import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../shared/database/transaction';
import { BULLETIN, BULLETIN_SEQUENCE } from '../../uids';

const SERIES = 'bulletin';

interface Row {
  number: number | null;
  publishedAt: string | Date | null;
}

/**
 * Bulletins are numbered, and composed, one after the other: the row of the sequence stays locked until the transaction
 * ends, also for other instances of the application.
 *
 * @returns the last number given
 */
export async function lockSequence(strapi: Core.Strapi, trx: Transaction): Promise<number> {
  const table = strapi.db.metadata.get(BULLETIN_SEQUENCE).tableName;
  const rows = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .insert({ series: SERIES, last: 0 })
    .onConflict('series')
    .merge({ last: strapi.db.connection.raw('??', [`${table}.last`]) })
    .returning('last');
  const [row] = rows as { last: number }[];
  if (!row) throw new Error('The sequence of bulletins cannot be read');
  return row.last;
}

/** The number a bulletin has; of a published one, what the public knows it by. */
export async function numberOf(strapi: Core.Strapi, documentId: string): Promise<number | null> {
  const rows = await rowsOf(strapi, documentId);
  return ownOf(rows);
}

/**
 * The number to publish a bulletin with: the one it has, else the next one, which is taken. A number goes back with the
 * transaction, and is not given again when its bulletin is deleted.
 *
 * @param documentId `null` for a bulletin that is being made
 * @param trx the transaction that also publishes it
 */
export async function numberToPublish(
  strapi: Core.Strapi,
  trx: Transaction,
  documentId: string | null,
): Promise<number> {
  const last = await lockSequence(strapi, trx);
  // Read under the lock: somebody may have published this very one a moment ago.
  const rows = documentId === null ? [] : await rowsOf(strapi, documentId);
  const own = ownOf(rows);
  const isPublished = rows.some(({ publishedAt }) => publishedAt !== null);
  // Before the application numbered them, two drafts could be given one number by hand.
  if (own !== null && (isPublished || !(await isPublishedElsewhere(strapi, own)))) return own;

  const first = strapi.plugin('accountability').config<number>('firstBulletinNumber');
  const number = Math.max(last, await highest(strapi), first - 1) + 1;
  const table = strapi.db.metadata.get(BULLETIN_SEQUENCE).tableName;
  await strapi.db.getConnection(table).transacting(trx).where({ series: SERIES }).update({ last: number });
  return number;
}

const ownOf = (rows: readonly Row[]): number | null =>
  rows.find(({ publishedAt, number }) => publishedAt !== null && number !== null)?.number ??
  rows.find(({ publishedAt }) => publishedAt === null)?.number ??
  null;

async function rowsOf(strapi: Core.Strapi, documentId: string): Promise<Row[]> {
  const where = { documentId };
  return (await strapi.db.query(BULLETIN).findMany({ where, select: ['number', 'publishedAt'] })) as Row[];
}

/** Whether a bulletin with this number is public. */
async function isPublishedElsewhere(strapi: Core.Strapi, number: number): Promise<boolean> {
  return (await strapi.db.query(BULLETIN).count({ where: { number, publishedAt: { $notNull: true } } })) > 0;
}

async function highest(strapi: Core.Strapi): Promise<number> {
  const row = (await strapi.db.query(BULLETIN).findOne({
    select: ['number'],
    where: { number: { $notNull: true } },
    orderBy: { number: 'desc' },
  })) as { number: number } | null;
  return row?.number ?? 0;
}
