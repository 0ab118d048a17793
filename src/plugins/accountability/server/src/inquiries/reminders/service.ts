import type { Core } from '@strapi/strapi';

import { isBusinessDay, localDate, localHour } from '../../deadlines';
import { getService } from '../../get-service';
import { PLUGIN_ID } from '../../uids';

import { remindableCases } from './due-cases';
import { REMINDER_TEMPLATE, reminderContent } from './mail';
import { type RemindedCase, selectReminders } from './selection';

/** When reminders were last sent: the institute's day, and the instant. */
interface LastSent {
  on: string;
  at: string;
}

const DAY_MS = 86_400_000;
const DEFAULTS = { reminderFirstDays: 5, reminderLastDays: 1, remindersAt: 7 };

/** Mail to the people of the office about cases that fall due. */
export function remindersService({ strapi }: { strapi: Core.Strapi }) {
  const memory = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'reminders-sent' });

  async function recipients(cases: readonly RemindedCase[]) {
    const { planningHeads, usersByIds } = getService('access');
    const assignees = new Set(cases.flatMap(({ assigneeId }) => assigneeId ?? []));
    const [heads, users] = await Promise.all([planningHeads(), usersByIds([...assignees])]);
    const addresses = new Map([...heads, ...users].map(({ id, email }) => [id, email]));
    return { heads: heads.map(({ id }) => id), reachable: new Set(addresses.keys()), addresses };
  }

  return {
    /**
     * Puts the day's reminders in the outbox: one mail a person, once a business day, from the hour of the settings on.
     * What fell on days on which nothing ran is told with it.
     *
     * @returns how many people are reminded; zero before the hour, on other days, and the second time
     */
    async remind({ now }: { now: Date }): Promise<number> {
      const settings = await getService('settings').get();
      const { calendar } = await getService('settings').deadlineRules();
      const today = localDate(now, calendar.timeZone);
      const last = (await memory.get({})) as LastSent | null;
      const hour = settings.remindersAt ?? DEFAULTS.remindersAt;
      const early = localHour(now, calendar.timeZone) < hour;
      if (early || !isBusinessDay(today, calendar) || (last && last.on >= today)) return 0;

      const cases = await remindableCases(strapi, new Date(last?.at ?? now.getTime() - DAY_MS));
      const { addresses, ...people } = await recipients(cases);
      const marks = [
        settings.reminderFirstDays ?? DEFAULTS.reminderFirstDays,
        settings.reminderLastDays ?? DEFAULTS.reminderLastDays,
      ];
      const selected = selectReminders(cases, { today, since: last?.on ?? null, calendar, marks }, people);
      if (people.heads.length === 0) {
        strapi.log.warn('No user has the role of the head of planning: nobody is told of late cases');
      }

      // Together with the day: a run that dies in the middle sends nothing, and the next one everything.
      await strapi.db.transaction(async () => {
        for (const [user, reminders] of selected) {
          await getService('outbox').enqueue({
            template: REMINDER_TEMPLATE,
            key: `${REMINDER_TEMPLATE}:${user}:${today}`,
            to: String(addresses.get(user)),
            data: reminderContent(reminders, today),
          });
        }
        await memory.set({ value: { on: today, at: now.toISOString() } satisfies LastSent });
      });
      return selected.size;
    },
  };
}
