import type { Core, UID } from '@strapi/strapi';

import { SealedDataError, type Vault } from './vault';

type Row = { id: number } & Record<string, unknown>;

/** A column of sealed values, as the slice that keeps them describes it (`sealedColumn`). */
export interface SealedColumn {
  uid: UID.ContentType;
  column: string;
  /** The other columns that `context` and `renewed` read. */
  reads: readonly string[];
  /** Where a row's value belongs: the context it was sealed with. */
  context: (row: Record<string, unknown>) => string;
  /** What else of the row hangs on the key (keyed hashes), made anew from the opened value. */
  renewed?: (plaintext: string, row: Record<string, unknown>) => Record<string, unknown>;
}

export interface RotationProgress {
  done: number;
  total: number;
  /** Values no key of the ring opens; they stay as they are. */
  unreadable: number;
}

const BATCH = 200;

/**
 * Seals again, with the current key, whatever an earlier one sealed. Row by row, each only where it still holds what was
 * read: the application may go on running. Interrupted, it goes on where it was, since a value says which key sealed it.
 *
 * @param onProgress called after each batch, over all columns
 */
export async function resealAll(
  strapi: Core.Strapi,
  vault: Vault,
  columns: readonly SealedColumn[],
  onProgress: (progress: RotationProgress) => void,
): Promise<RotationProgress> {
  const counts = await Promise.all(
    columns.map(({ uid, column }) => strapi.db.query(uid).count({ where: sealedEarlier(column, vault) })),
  );
  const progress = { done: 0, total: counts.reduce((sum, count) => sum + count, 0), unreadable: 0 };
  onProgress({ ...progress });
  for (const column of columns) {
    for await (const batch of batchesOf(strapi, column, vault)) {
      for (const row of batch) {
        if (await reseal(strapi, column, row, vault)) progress.done += 1;
        else progress.unreadable += 1;
      }
      onProgress({ ...progress });
    }
  }
  return progress;
}

const sealedEarlier = (column: string, vault: Vault) => ({
  [column]: { $notNull: true, $not: { $startsWith: vault.currentPrefix } },
});

async function* batchesOf(strapi: Core.Strapi, { uid, column, reads }: SealedColumn, vault: Vault) {
  let after = 0;
  for (;;) {
    const rows = (await strapi.db.query(uid).findMany({
      where: { $and: [sealedEarlier(column, vault), { id: { $gt: after } }] },
      select: ['id', column, ...reads],
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as Row[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows;
  }
}

/** @returns whether the value could be opened; somebody who wrote it meanwhile wrote it with the current key */
async function reseal(
  strapi: Core.Strapi,
  { uid, column, context, renewed }: SealedColumn,
  row: Row,
  vault: Vault,
): Promise<boolean> {
  const sealed = String(row[column]);
  try {
    const plaintext = vault.open(sealed, context(row));
    await strapi.db.query(uid).updateMany({
      where: { id: row.id, [column]: sealed },
      data: { [column]: vault.seal(plaintext, context(row)), ...renewed?.(plaintext, row) },
    });
    return true;
  } catch (error) {
    if (error instanceof SealedDataError) return false;
    throw error;
  }
}
