import type { Core } from '@strapi/strapi';

import { insertRow } from '../../../shared/database/insert-row';
import { SEARCH_CHANGE } from '../../../uids';

/** All that is published of a type, where it is not said which. */
export const EVERYTHING = '*';

/**
 * Writes down that what the public reads of something may have changed, in the transaction that changes it: it is taken
 * into the index when somebody searches next, and before they are answered. So a save waits for one row only, and what was
 * rolled back changes nothing.
 */
export async function noteChange(strapi: Core.Strapi, uid: string, itemId: string): Promise<void> {
  await insertRow(strapi, SEARCH_CHANGE, { uid, itemId, failures: 0 });
}

/**
 * What of a type is noted already, so that looking for differences again and again does not note it each time.
 *
 * @param which which notes count; all unless said
 */
export async function notedOf(strapi: Core.Strapi, uid: string, which: object = {}): Promise<Set<string>> {
  const rows = (await strapi.db
    .query(SEARCH_CHANGE)
    .findMany({ where: { uid, ...which }, select: ['itemId'] })) as { itemId: string }[];
  return new Set(rows.map(({ itemId }) => itemId));
}
