import type { Core } from '@strapi/strapi';

import { insertRow } from '../../shared/database/insert-row';
import { ATTENDANCE_READING } from '../../uids';

import type { Reading } from './vocabulary';

/** A page at the door asks again and again: what one person asks within this long is one reading. */
const ONE_READING_MS = 10 * 60_000;

/** Who read the names of those who come to a hearing; it stays when the names are erased. */
export function attendanceReadings(strapi: Core.Strapi) {
  return {
    /** Writes a reading down. It comes before what is read is given out. */
    async recordReading(
      hearingId: string,
      what: Reading,
      { name, userId }: { name: string; userId: number },
      now = new Date(),
    ): Promise<void> {
      const since = new Date(now.getTime() - ONE_READING_MS);
      const before: unknown = await strapi.db.query(ATTENDANCE_READING).findOne({
        where: { hearingId, what, userId, at: { $gte: since } },
        select: ['id'],
      });
      if (what === 'export' || before === null) {
        await insertRow(strapi, ATTENDANCE_READING, { hearingId, what, by: name, userId, at: now });
      }
    },
  };
}
