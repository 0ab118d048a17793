import type { Core } from '@strapi/strapi';

import { addBusinessDays, type CalendarRules, type IsoDate, parseDate } from '../../deadlines';
import { getService } from '../../get-service';
import { OCCURRENCE, PLUGIN_ID } from '../../uids';

import { occurrenceLabel } from '../label';
import { type FollowedAction, type FollowedPlan, publishedPlans } from '../published-plan';
import type { OccurrenceRow } from '../rows';
import { reminderDay } from './day';
import { enqueueOnce } from './enqueue-once';
import { REMINDER_TEMPLATE, reminderContent, WEEKLY_TEMPLATE, weeklyContent } from './mail';
import { officeAddresses } from './recipients';
import { type OccurrenceReminder, type RemindedOccurrence, selectOccurrences } from './selection';

/** A pending occurrence of a plan that is followed, with what its mail says of it. */
interface Followed extends RemindedOccurrence {
  plan: FollowedPlan;
  action: FollowedAction;
}

/** Mail about what has to be done: to the offices before it is due and once it is late, to the heads of planning weekly. */
export function followUpReminders(strapi: Core.Strapi) {
  const memory = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'follow-up-weekly-sent' });

  /** What waits until a date, of the plans that are published and open. */
  async function waiting(until: IsoDate, calendar: CalendarRules): Promise<Followed[]> {
    const plans = await publishedPlans(strapi).find({ closed: { $not: true } }, calendar.timeZone);
    const byId = new Map(plans.map((plan) => [plan.documentId, plan]));
    const rows = (await strapi.db.query(OCCURRENCE).findMany({
      where: { state: 'pending', dueOn: { $lte: until }, planId: { $in: [...byId.keys()] } },
      orderBy: [{ dueOn: 'asc' }, { key: 'asc' }],
    })) as (OccurrenceRow & RemindedOccurrence)[];
    return rows.flatMap((row) => {
      const plan = byId.get(row.planId);
      const action = plan?.actions.find(({ documentId }) => documentId === row.actionId);
      const label = row.rule === 'by-hand' ? row.label : occurrenceLabel(row.rule, row.anchorOn, 'es');
      return plan && action ? [{ ...row, label, plan, action }] : [];
    });
  }

  /** By who is to be told: each office responsible for the action, or the heads where none can be reached. */
  async function byAddress(reminders: readonly OccurrenceReminder<Followed>[], heads: readonly string[]) {
    const addresses = await officeAddresses(strapi);
    const gathered = new Map<string, OccurrenceReminder<Followed>[]>();
    for (const reminder of reminders) {
      const offices = reminder.occurrence.action.responsibles.flatMap(
        ({ documentId }) => addresses.get(documentId) ?? [],
      );
      for (const to of new Set(offices.length > 0 ? offices : heads)) {
        gathered.set(to, [...(gathered.get(to) ?? []), reminder]);
      }
    }
    return gathered;
  }

  return {
    /** The rules of reminders, for what is reminded like a plan's dates. */
    reminderDay,
    dueReminders: selectOccurrences,
    officeAddresses: () => officeAddresses(strapi),

    /**
     * Puts the day's reminders in the outbox, one mail a person, and on the week's first business day the heads' page;
     * on business days, from the hour of the settings on. What was remembered is written with them, so that a run that
     * dies sends all or nothing, and an outage is made up for.
     *
     * @returns how many mails were put there
     */
    async remindOffices({ now }: { now: Date }): Promise<number> {
      const day = await reminderDay(now);
      if (!day) return 0;
      const { today, rules } = day;
      const { calendar, followUpFirstDays, followUpLastDays } = rules;

      const heads = (await getService('access').planningHeads()).map(({ email }) => email.toLowerCase());
      return strapi.db.transaction(async () => {
        const horizon = addBusinessDays(today, followUpFirstDays, calendar);
        const followed = await waiting(horizon, calendar);
        const marks = [followUpFirstDays, followUpLastDays] as const;
        const reminders = selectOccurrences(followed, { today, calendar, marks });
        const gathered = await byAddress(reminders, heads);
        for (const [to, theirs] of gathered) {
          await enqueueOnce(REMINDER_TEMPLATE, to, today, reminderContent(theirs, today));
        }
        for (const { occurrence, remembered } of reminders) {
          await strapi.db.query(OCCURRENCE).updateMany({ where: { id: occurrence.id }, data: remembered });
        }
        return gathered.size + (await remindHeads(heads, today, now));
      });
    },
  };

  /** The heads' page of what has begun: once a week, also when its first days were missed. @returns how many mails */
  async function remindHeads(heads: readonly string[], today: IsoDate, now: Date): Promise<number> {
    const week = mondayOf(today);
    if ((await memory.get({})) === week) return 0;
    const followUp = getService('follow-up');
    const plans = (await followUp.plansToFollow()).filter(
      ({ closed, periodStart }) => !closed && periodStart <= today,
    );
    const found = await Promise.all(
      plans.map(({ documentId }) => followUp.overviewOf(documentId, 'es', now)),
    );
    const unfinished = found
      .filter((one) => one !== null)
      .filter(({ summary }) => summary.done < summary.total);
    if (unfinished.length === 0) return 0;
    const content = weeklyContent(unfinished, today);
    for (const to of heads) await enqueueOnce(WEEKLY_TEMPLATE, to, week, content);
    await memory.set({ value: week });
    return heads.length;
  }
}

function mondayOf(date: IsoDate): IsoDate {
  const day = parseDate(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
