import type { Core } from '@strapi/strapi';

import { insertRow } from '../../shared/database/insert-row';
import type { Transaction } from '../../shared/database/transaction';
import { HEARING, REGISTRATION } from '../../uids';

import type { RegistrationRow } from './rows';

/** Who has a place or waits for one. */
export const ACTIVE = ['confirmed', 'waiting'] as const;

/** The rows of registrations, and the only statements that change them. */
export function registrationStore(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(REGISTRATION);

  return {
    /**
     * Has everybody else who wants to change who sits where in a hearing wait for the end of the running transaction. The
     * draft's row stays the same when the hearing is published; SQLite writes one at a time as it is.
     */
    async lock(trx: Transaction, hearingId: string): Promise<void> {
      if (strapi.db.dialect.client !== 'postgres') return;
      await strapi.db
        .getConnection(strapi.db.metadata.get(HEARING).tableName)
        .transacting(trx)
        .select('id')
        .where({ document_id: hearingId, published_at: null })
        .forUpdate();
    },

    find: async (where: object): Promise<RegistrationRow | null> =>
      (await rows().findOne({ where })) as RegistrationRow | null,

    /** In the order of the queue. */
    list: async (where: object): Promise<RegistrationRow[]> =>
      (await rows().findMany({ where, orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }] })) as RegistrationRow[],

    add: (row: Record<string, unknown>): Promise<number> => insertRow(strapi, REGISTRATION, row),

    async change(where: object, data: object): Promise<number> {
      return (await rows().updateMany({ where, data })).count;
    },

    /** Places taken in person. */
    taken: (hearingId: string): Promise<number> =>
      rows().count({ where: { hearingId, modality: 'in-person', state: 'confirmed', walkIn: false } }),
  };
}
