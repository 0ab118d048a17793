import { type IsoDate, isBusinessDay, localDate, localHour } from '../../deadlines';
import { getService } from '../../get-service';
import type { FollowUpRules } from '../../settings/follow-up-rules';

const DEFAULT_HOUR = 7;

/** The day offices may be reminded on, with the rules of it: a business day, from the hour of the settings on. */
export async function reminderDay(now: Date): Promise<{ today: IsoDate; rules: FollowUpRules } | null> {
  const { remindersAt } = await getService('settings').get();
  const rules = await getService('settings').followUpRules();
  const { calendar } = rules;
  const today = localDate(now, calendar.timeZone);
  const early = localHour(now, calendar.timeZone) < (remindersAt ?? DEFAULT_HOUR);
  return early || !isBusinessDay(today, calendar) ? null : { today, rules };
}
