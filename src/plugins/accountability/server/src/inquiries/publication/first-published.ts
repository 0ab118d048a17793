import type { Core } from '@strapi/strapi';

import type { Interval } from '../../shared/period';
import { INQUIRY } from '../../uids';

interface Row {
  id: number;
  documentId: string;
  topic: string | null;
  publicFrom: string | Date;
  events: { at: string | Date }[];
}

/** An answer of which only this is asked. */
export interface NewlyPublic {
  documentId: string;
  topic: string | null;
}

const BATCH = 500;

/**
 * The answers that became public first in an interval, the newest first. Published anew, an answer has a later
 * `publicFrom`: when it was first is in its history.
 *
 * @param visible filters of what the public can read
 */
export async function firstPublishedIn(
  strapi: Core.Strapi,
  visible: object,
  { from, until }: Interval,
): Promise<NewlyPublic[]> {
  const found: (NewlyPublic & { first: number })[] = [];
  for (let after = 0; ;) {
    const rows = (await strapi.db.query(INQUIRY).findMany({
      select: ['id', 'documentId', 'topic', 'publicFrom'],
      // What was published last before the interval was not published first in it.
      where: { $and: [visible, { publicFrom: { $gte: from } }, { id: { $gt: after } }] },
      populate: { events: { select: ['at'], where: { kind: 'published' } } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as Row[];
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    for (const { documentId, topic, publicFrom, events } of rows) {
      const first = Math.min(
        ...[publicFrom, ...events.map(({ at }) => at)].map((at) => new Date(at).getTime()),
      );
      if (from.getTime() <= first && first < until.getTime()) found.push({ documentId, topic, first });
    }
  }
  return found
    .sort((one, other) => other.first - one.first || one.documentId.localeCompare(other.documentId))
    .map(({ documentId, topic }) => ({ documentId, topic }));
}

/** How many are about each topic, the most first, then by the alphabet. */
export function countTopics(answers: readonly NewlyPublic[]): { topic: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { topic } of answers) if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .sort((one, other) => other.count - one.count || one.topic.localeCompare(other.topic, 'es'));
}
