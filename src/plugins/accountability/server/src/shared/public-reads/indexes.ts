import type { Core, UID } from '@strapi/strapi';

import { BULLETIN, COMMITMENT, HEARING, MANAGEMENT_REPORT, PLAN, PLAN_ACTION } from '../../uids';

/** The lists the public reads, in the order they are read in where nobody asks for another. */
const ORDERS: readonly [UID.ContentType, string][] = [
  [BULLETIN, 'issued_on desc'],
  [HEARING, 'starts_at desc'],
  [MANAGEMENT_REPORT, 'period_end desc'],
  [COMMITMENT, 'due_on asc'],
  [PLAN, 'period_start desc'],
  [PLAN_ACTION, '"order" asc'],
];

/**
 * A page of a list, and one by its slug, without reading every row: indexes of what is published only,
 * which Strapi's schemas cannot express. Made here and not in `database/migrations`, which run before Strapi has made the
 * tables.
 */
export async function indexPublicReads(strapi: Core.Strapi): Promise<void> {
  const create = (name: string, table: string, columns: string) =>
    strapi.db.connection.raw(
      `create index if not exists ?? on ?? (${columns}) where published_at is not null`,
      [name, table],
    );
  for (const [uid, order] of ORDERS) {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    await create(`${tableName}_public_idx`, tableName, `${order}, document_id, id`);
    if (attributes.slug) await create(`${tableName}_public_slug_idx`, tableName, 'slug');
  }
}
