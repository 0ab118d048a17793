import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { INQUIRY_EVENT } from '../../uids';
import type { Actor } from '../case/case-file';

/** What of a person's data somebody read. */
export type Reading = 'person' | 'attachment' | 'preview';

/** Previews follow the typing: those of one person within this long are one reading. */
const ONE_READING_MS = 10 * 60_000;

/** Who read a person's data, kept in the case's history (Ley 1581 de 2012, art. 17, literals d and i). */
export function readings(strapi: Core.Strapi) {
  async function readBefore(inquiry: number, { userId }: Actor): Promise<boolean> {
    const since = new Date(Date.now() - ONE_READING_MS);
    const found: unknown = await strapi.db.query(INQUIRY_EVENT).findOne({
      where: { inquiry, kind: 'person-read', userId, at: { $gte: since } },
      select: ['id'],
    });
    return found !== null;
  }

  return {
    /** Writes a reading down. It comes before what is read is given out. */
    async record(documentId: string, what: Reading, actor: Actor): Promise<void> {
      const row = await getService('desk').cases.rowOf(documentId);
      if (!row) return;
      if (what === 'preview' && (await readBefore(row.id, actor))) return;
      await getService('inquiries').addRecord(row.id, 'person-read', { what }, actor);
    },
  };
}
