import { localDate } from '../../deadlines';

interface Held {
  /** ISO 8601 instants. */
  startsAt: string;
  endsAt: string | null;
}

/** When a question came in, as its hearing goes. */
export type Moment = 'before' | 'during' | 'after';

/** Without an end, a hearing lasts its day, where the institute is. */
export function momentOf(receivedAt: string, { startsAt, endsAt }: Held, timeZone: string): Moment {
  const at = Date.parse(receivedAt);
  if (at < Date.parse(startsAt)) return 'before';
  const within =
    endsAt === null
      ? localDate(new Date(at), timeZone) === localDate(new Date(startsAt), timeZone)
      : at <= Date.parse(endsAt);
  return within ? 'during' : 'after';
}

/** Whether something can have been answered at a hearing: from the day it is held, unless it is not. */
export function isLive(
  { startsAt, state }: Pick<Held, 'startsAt'> & { state: string },
  now: Date,
  timeZone: string,
) {
  return state !== 'cancelled' && localDate(now, timeZone) >= localDate(new Date(startsAt), timeZone);
}
