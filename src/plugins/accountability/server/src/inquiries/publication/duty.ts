import {
  type CalendarRules,
  type InquiryType,
  proceduralDueDate,
  type ProceduralStep,
} from '../../deadlines';
import type { ReplyMedium, State } from '../vocabulary';

/** A case is published when it has its answer. */
export const PUBLISHABLE_STATES = ['answered', 'closed'] as const satisfies State[];

export function isPublishable(state: State): boolean {
  return PUBLISHABLE_STATES.some((one) => one === state);
}

/**
 * Why an answer has to be published: a question of the accountability process (Ley 1757 de 2015, art. 56, letter f;
 * rule T2), or no address to send it to (Ley 1437 de 2011, art. 69; rule T11). The others are published by decision.
 */
export type PublicationDuty = 'hearing-question' | 'anonymous-notice';

export function dutyOf({
  type,
  replyBy,
}: {
  type: InquiryType;
  replyBy: ReplyMedium;
}): PublicationDuty | null {
  if (type === 'pregunta') return 'hearing-question';
  return replyBy === 'none' ? 'anonymous-notice' : null;
}

/** Whether the public can read an answer on a day, `YYYY-MM-DD`: it is published, and its last day has not passed. */
export function isPublicOn(
  today: string,
  { publicFrom, publicUntil }: { publicFrom: string | Date | null; publicUntil: string | null },
): boolean {
  return publicFrom !== null && (publicUntil === null || publicUntil >= today);
}

/** The calendar and the institute's windows, where they differ from the statute's. */
export interface NoticeRules {
  calendar: CalendarRules;
  windows: Partial<Record<ProceduralStep, number>>;
}

/**
 * The first day on which an answer without an address may disappear again is the one after this: five business days
 * (a setting) after it was published (rule T11).
 *
 * @param today `YYYY-MM-DD`, the day it is published
 */
export function noticeEnd(today: string, { calendar, windows }: NoticeRules): string {
  return proceduralDueDate('anonymous-notice', today, { calendar, terms: windows });
}

/**
 * The last day an answer stays public.
 *
 * @param asked by the editor: a day, `null` for good, `undefined` for what the case's duty says
 * @returns `null`: it stays
 * @throws TooShortError where it would disappear before it was read, or before the law lets it
 */
export function lastPublicDay(
  inquiry: { type: InquiryType; replyBy: ReplyMedium },
  asked: string | null | undefined,
  today: string,
  rules: NoticeRules,
): string | null {
  const least = inquiry.replyBy === 'none' ? noticeEnd(today, rules) : today;
  if (asked === undefined) return dutyOf(inquiry) === 'anonymous-notice' ? least : null;
  if (asked !== null && asked < least) throw new TooShortError(least);
  return asked;
}

/** A last public day that is too early. */
export class TooShortError extends Error {
  /** @param least the earliest it may be, `YYYY-MM-DD` */
  constructor(readonly least: string) {
    super(`It stays public at least until ${least}`);
  }
}
