import { isRecord, ownMember } from '../values';

import { expectKeys } from './expect-keys';
import { InvalidQuery } from './invalid-query';

export interface Paging {
  start: number;
  limit: number;
  /** Whether the request counted in entries (`start`, `limit`) and not in pages. */
  byOffset: boolean;
  /** Whether it wants to know how many entries there are in all. */
  withCount: boolean;
}

export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 100;
const MAX_START = 10_000_000;
const TRUTHS: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };

/** The `pagination` of a request: 25 a page unless asked, 100 at most. @throws InvalidQuery naming the parameter. */
export function parsePaging(pagination: unknown): Paging {
  if (pagination === undefined) return { start: 0, limit: DEFAULT_LIMIT, byOffset: false, withCount: true };
  if (!isRecord(pagination)) throw new InvalidQuery('value', ['pagination']);
  expectKeys(pagination, ['page', 'pageSize', 'start', 'limit', 'withCount'], ['pagination']);

  const whole = (name: string, least: number, fallback: number) => {
    const value = pagination[name];
    if (value === undefined) return fallback;
    const number = Number(value);
    if (typeof value !== 'string' || !/^\d+$/.test(value) || number < least)
      throw new InvalidQuery('value', ['pagination', name]);
    return number;
  };
  const { withCount: asked = 'true' } = pagination;
  const withCount = typeof asked === 'string' ? ownMember(TRUTHS, asked) : undefined;
  if (withCount === undefined) throw new InvalidQuery('value', ['pagination', 'withCount']);
  const byOffset = pagination.start !== undefined || pagination.limit !== undefined;
  if (byOffset && (pagination.page !== undefined || pagination.pageSize !== undefined)) {
    throw new InvalidQuery('value', ['pagination']);
  }
  const limit = Math.min(whole(byOffset ? 'limit' : 'pageSize', 1, DEFAULT_LIMIT), MAX_LIMIT);
  const start = byOffset ? whole('start', 0, 0) : (whole('page', 1, 1) - 1) * limit;
  if (start > MAX_START) throw new InvalidQuery('value', ['pagination', byOffset ? 'start' : 'page']);
  return { start, limit, byOffset, withCount };
}

/**
 * What an answer says of its place in the list, in the words the request counted in; how long the list is, as in Strapi's own
 * REST, only where that was wanted.
 *
 * @param total `null` where nobody counted
 */
export function pagesOf({ start, limit, byOffset, withCount }: Paging, total: number | null) {
  const place = byOffset ? { start, limit } : { page: Math.floor(start / limit) + 1, pageSize: limit };
  if (!withCount || total === null) return place;
  return byOffset ? { ...place, total } : { ...place, pageCount: Math.ceil(total / limit), total };
}
