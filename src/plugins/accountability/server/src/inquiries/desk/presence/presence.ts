import type { Core } from '@strapi/strapi';

import { INQUIRY_PRESENCE } from '../../../uids';
import type { Actor } from '../../case/case-file';

/** Somebody else with the case open. */
export interface Present {
  name: string;
  /** ISO 8601 instant. */
  since: string;
}

/** An open page says so every twenty seconds; one that missed two is taken for closed. */
const BELIEVED_MS = 60_000;

/** Who has which case open. In the database, since two editors may be on two instances. */
export function presence(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(INQUIRY_PRESENCE);

  return {
    /** The names of who else has each of these cases open. */
    async others(caseIds: readonly string[], userId: number, now: Date): Promise<Map<string, string[]>> {
      const found = (await rows().findMany({
        where: { caseId: { $in: [...caseIds] }, userId: { $ne: userId }, until: { $gte: now } },
        select: ['caseId', 'name'],
        orderBy: { since: 'asc' },
      })) as { caseId: string; name: string }[];
      const names = new Map<string, string[]>();
      for (const { caseId, name } of found) names.set(caseId, [...(names.get(caseId) ?? []), name]);
      return names;
    },

    /** Says that a user has a case open, and tells who else has. */
    async here(
      caseId: string,
      { userId, name }: Actor & { userId: number },
      now = new Date(),
    ): Promise<Present[]> {
      const until = new Date(now.getTime() + BELIEVED_MS);
      const key = `${caseId}:${userId}`;
      await rows().deleteMany({ where: { until: { $lt: now } } });
      await strapi.db
        .queryBuilder(INQUIRY_PRESENCE)
        .insert({ key, caseId, userId, name, since: now, until })
        .onConflict('key')
        .merge({ until })
        .execute();
      const others = (await rows().findMany({
        where: { caseId, userId: { $ne: userId } },
        orderBy: { since: 'asc' },
      })) as { name: string; since: string | Date }[];
      return others.map((other) => ({ name: other.name, since: new Date(other.since).toISOString() }));
    },
  };
}
