import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import { getService } from '../get-service';
import { OCCURRENCE } from '../uids';

import { type FollowedPlan, publishedPlans } from './published-plan';
import { FollowUpRefusedError } from './refusals';
import { NOT_REMINDED, type OccurrenceRow } from './rows';
import { occurrenceKey } from './schedule';

/** What an office decides of dates: to put one off, and to add one the plan's words do not give. */
export function datesDesk(strapi: Core.Strapi) {
  const occurrences = () => strapi.db.query(OCCURRENCE);

  async function openPlan(planId: string, timeZone: string): Promise<FollowedPlan> {
    const plan = await publishedPlans(strapi).byId(planId, timeZone);
    if (!plan) throw new FollowUpRefusedError('unknown-action');
    if (plan.closed) throw new FollowUpRefusedError('plan-closed');
    return plan;
  }

  return {
    /**
     * Gives a date that cannot be kept another one, with the reason that becomes public. The first date stays visible.
     *
     * @param seen the date the editor had before them
     * @returns whether there is such an occurrence
     * @throws FollowUpRefusedError
     */
    async postpone(
      documentId: string,
      { to, reason, seen }: { to: IsoDate; reason: string; seen: IsoDate },
      now = new Date(),
    ): Promise<boolean> {
      const { calendar } = await getService('settings').deadlineRules();
      return strapi.db.transaction(async () => {
        const row = (await occurrences().findOne({ where: { documentId } })) as OccurrenceRow | null;
        if (!row) return false;
        await openPlan(row.planId, calendar.timeZone);
        if (row.state !== 'pending') throw new FollowUpRefusedError('not-pending');
        if (row.dueOn !== seen) throw new FollowUpRefusedError('changed');
        if (to <= row.dueOn) throw new FollowUpRefusedError('not-later', 'to');
        if (to < localDate(now, calendar.timeZone)) throw new FollowUpRefusedError('in-the-past', 'to');
        const delay = { from: row.dueOn, to, reason, at: now.toISOString() };
        const { count } = await occurrences().updateMany({
          where: { id: row.id, state: 'pending', dueOn: row.dueOn },
          data: { dueOn: to, delays: [...(row.delays ?? []), delay], ...NOT_REMINDED },
        });
        if (count === 0) throw new FollowUpRefusedError('changed');
        return true;
      });
    },

    /**
     * Adds a date to an action of a published plan, within its period or before its last hearing.
     *
     * @throws FollowUpRefusedError
     */
    async addDate(actionId: string, { on, label }: { on: IsoDate; label: string }): Promise<void> {
      const { calendar } = await getService('settings').deadlineRules();
      const [found] = await publishedPlans(strapi).find(
        { actions: { documentId: { $eq: actionId } } },
        calendar.timeZone,
      );
      if (!found) throw new FollowUpRefusedError('unknown-action');
      const plan = await openPlan(found.documentId, calendar.timeZone);
      const last =
        [plan.periodEnd, ...plan.hearings.map((hearing) => hearing.on)].sort().at(-1) ?? plan.periodEnd;
      if (on < plan.periodStart || on > last) throw new FollowUpRefusedError('outside-period', 'on');
      const key = occurrenceKey(actionId, 'by-hand', on);
      const { count } = await this.insertDate({ key, planId: plan.documentId, actionId, on, label });
      if (count === 0) throw new FollowUpRefusedError('same-date', 'on');
    },

    /** Gives another action the dates somebody added to one, moved; what `move` has no date for is left behind. */
    async copyDates(
      { from, to, planId }: { from: string; to: string; planId: string },
      move: (date: IsoDate) => IsoDate | null,
    ): Promise<void> {
      const rows = (await occurrences().findMany({
        where: { actionId: from, rule: 'by-hand' },
      })) as OccurrenceRow[];
      for (const { originalDueOn, label } of rows) {
        const on = move(originalDueOn);
        if (on === null) continue;
        const key = occurrenceKey(to, 'by-hand', on);
        await this.insertDate({ key, planId, actionId: to, on, label: label ?? '' });
      }
    },

    /** Writes a date added by hand, once. @returns how many were written: none where it is there already */
    async insertDate(one: {
      key: string;
      planId: string;
      actionId: string;
      on: IsoDate;
      label: string;
    }): Promise<{ count: number }> {
      const { on, ...rest } = one;
      return strapi.db.transaction(async () => {
        if (await occurrences().findOne({ where: { key: one.key }, select: ['id'] })) return { count: 0 };
        return occurrences().createMany({
          data: [
            {
              ...rest,
              rule: 'by-hand',
              anchor: on,
              anchorOn: on,
              ruleDueOn: on,
              originalDueOn: on,
              dueOn: on,
              state: 'pending',
              delays: [],
              ...NOT_REMINDED,
              publishedAt: new Date(),
            },
          ],
        });
      });
    },
  };
}
