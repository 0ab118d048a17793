import type { Core } from '@strapi/strapi';

import { type CalendarRules, DEFAULT_CALENDAR, type InquiryType, type ProceduralStep } from '../deadlines';
import { CLOSURE, SETTINGS } from '../uids';

import { stored } from '../shared/documents/stored';
import { webPage } from '../shared/web-page';

import { type CalendarChange, changedCalendar } from './changed-calendar';
import { type AvailabilityRules, linesOf } from './availability-rules';
import { deadlineRulesMark } from './rules-mark';
import { followUpOf, type FollowUpRules } from './follow-up-rules';
import { retentionOf, termsOf, windowsOf } from './terms';

export interface DeadlineRules {
  calendar: CalendarRules;
  /** Business days by inquiry type, where the institute's differ from the statute's. */
  terms: Partial<Record<InquiryType, number>>;
  /** Business days of the steps around an answer, where the institute's differ from the statute's. */
  windows: Partial<Record<ProceduralStep, number>>;
  /** Months the citizen has to complete a filing (Ley 1437 de 2011, art. 17). */
  completionMonths: number;
}

/** What the schema's own defaults leave open. */
const DEFAULTS = {
  name: 'Instituto',
  timeZone: DEFAULT_CALENDAR.timeZone,
  nonBusinessReception: DEFAULT_CALENDAR.nonBusinessReception,
  // A filing keeps the version of the notice that was shown: there has to be one from the first day.
  privacyPolicyVersion: '1',
};

/** The section's settings: one entry, made with the law's defaults when there is none. */
export function settingsService({ strapi }: { strapi: Core.Strapi }) {
  const read = () => strapi.documents(SETTINGS).findFirst({ populate: ['logo'] });

  async function get() {
    const entry = await read();
    if (!entry) throw new Error('The settings have not been made yet');
    return stored(entry, 'name', 'timeZone', 'nonBusinessReception');
  }

  async function readClosures() {
    const entries = await strapi.documents(CLOSURE).findMany({ limit: 10_000 });
    return entries
      .map((entry) => stored(entry, 'documentId', 'from', 'to', 'reason'))
      .map(({ documentId, from, to, reason }) => ({
        documentId,
        from: String(from),
        to: String(to),
        reason,
      }));
  }

  async function readDeadlineRules(): Promise<DeadlineRules> {
    const [entry, closures] = await Promise.all([get(), readClosures()]);
    return {
      calendar: {
        timeZone: entry.timeZone,
        saturdayIsBusinessDay: entry.saturdayIsBusinessDay ?? DEFAULT_CALENDAR.saturdayIsBusinessDay,
        nonBusinessReception: entry.nonBusinessReception,
        closures: closures.map(({ from, to, reason }) => ({ from, to, reason })),
      },
      terms: termsOf(entry),
      windows: windowsOf(entry),
      completionMonths: entry.completionMonths ?? 1,
    };
  }

  /** The rules as last read, and the mark they had before they were: an older mark only means reading once more. */
  let known: { mark: string; rules: DeadlineRules } | null = null;

  async function deadlineRules(): Promise<DeadlineRules> {
    const mark = await deadlineRulesMark(strapi);
    if (known?.mark !== mark) known = { mark, rules: await readDeadlineRules() };
    return known.rules;
  }

  return {
    /** Makes the entry on the first start, so that an editor finds it filled in. */
    async ensure(): Promise<void> {
      if (!(await read())) await strapi.documents(SETTINGS).create({ data: DEFAULTS });
    },

    /** The entry as stored. @throws if the application has not started: `ensure` makes it. */
    get,

    /** Overwrites the given attributes; the others stay. */
    async change(data: Record<string, unknown>): Promise<void> {
      const { documentId } = await get();
      await strapi.documents(SETTINGS).update({ documentId, data });
    },

    /** For how long people's data are kept, and for how long a case is announced before it is anonymized. */
    async retention() {
      const entry = await get();
      return { months: retentionOf(entry), noticeDays: entry.retentionNoticeDays ?? 15 };
    },

    /** For how many days after a hearing it is known who came. */
    registrationRetentionDays: async (): Promise<number> => (await get()).registrationRetentionDays ?? 180,

    /** The website's page of the inquiry form, as an address of the web; `null` where none is set. */
    inquiryPage: async (): Promise<string | null> => webPage((await get()).inquiryPage ?? '')?.href ?? null,

    /** How many messages of mailings go out in a minute; 0: no limit. */
    mailRatePerMinute: async (): Promise<number> => (await get()).mailRatePerMinute ?? 30,

    /** When settings or closures last changed. A closure that was deleted shows by its absence only. */
    async lastChange(): Promise<Date> {
      const [entry, closure] = await Promise.all([
        get(),
        strapi.documents(CLOSURE).findFirst({ fields: ['updatedAt'], sort: 'updatedAt:desc' }),
      ]);
      const changes = [entry.updatedAt, closure?.updatedAt]
        .filter(Boolean)
        .map((at) => new Date(String(at)).getTime());
      return new Date(Math.max(...changes));
    },

    /** What a due date depends on: calendar, closures, and terms. Read again only after one of them changed. */
    deadlineRules,

    /** What the dates of a plan's actions depend on. */
    async followUpRules(): Promise<FollowUpRules> {
      const [entry, { calendar }] = await Promise.all([get(), deadlineRules()]);
      return { ...followUpOf(entry), calendar };
    },

    /** What is checked besides what the section publishes, and where a check may go. */
    async availabilityRules(): Promise<AvailabilityRules> {
      const [{ checkedPages, internalHosts }, { calendar }] = await Promise.all([get(), deadlineRules()]);
      return { calendar, pages: linesOf(checkedPages), internalHosts: linesOf(internalHosts?.toLowerCase()) };
    },

    /** The calendar as it would be after a change nobody has made yet. */
    async calendarAfter(change: CalendarChange): Promise<CalendarRules> {
      const { calendar } = await deadlineRules();
      return changedCalendar(calendar, await readClosures(), change);
    },
  };
}
