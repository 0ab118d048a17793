import type { Core, UID } from '@strapi/strapi';

import { type IsoDate, localDate } from '../../deadlines';
import type { Period } from '../../shared/period';

/** Reads the days a dataset is about, both inclusive, whether or not it has rows of each; `null` where nothing is published. */
export type PeriodReader = (strapi: Core.Strapi, timeZone: string) => Promise<Period | null>;

type Found = Record<string, string | Date> | null;

/** From the earliest to the latest of two attributes of what is published of a type: days, or instants. */
export function publishedPeriod(uid: UID.ContentType, from: string, to: string): PeriodReader {
  return async (strapi, timeZone) => {
    const outermost = async (attribute: string, order: 'asc' | 'desc'): Promise<IsoDate | null> => {
      const found = (await strapi.db.query(uid).findOne({
        select: [attribute],
        where: { publishedAt: { $notNull: true }, [attribute]: { $notNull: true } },
        orderBy: { [attribute]: order },
      })) as Found;
      const value = found?.[attribute];
      if (value === undefined) return null;
      return typeof value === 'string' && value.length === 10 ? value : localDate(new Date(value), timeZone);
    };
    const [first, last] = [await outermost(from, 'asc'), await outermost(to, 'desc')];
    return first === null || last === null ? null : { from: first, to: last };
  };
}
