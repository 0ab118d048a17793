import { Cron } from 'croner';

const SECOND = 1000;

/**
 * The last instant at which a rule was due.
 *
 * @param rule a cron expression of five fields
 * @param timeZone IANA zone in which the rule is read
 * @param now included: a rule that is due this second is due
 * @throws TypeError for a malformed rule; RangeError for one that is never due
 */
export function lastSlot(rule: string, timeZone: string, now: Date): Date {
  const cron = new Cron(rule, { timezone: timeZone, paused: true });
  // Croner looks for what came before the whole second it is given.
  const [slot] = cron.previousRuns(1, new Date(now.getTime() + SECOND));
  if (!slot) throw new RangeError(`The rule "${rule}" is never due`);
  return slot;
}
