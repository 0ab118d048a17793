import { businessDaysBetween, type CalendarRules } from '../../../deadlines';
import { isOpen } from '../../case/states';
import type { State } from '../../vocabulary';

/** `grey`: nothing falls due, the clock stands still or the case is over. */
type Light = 'green' | 'yellow' | 'red' | 'grey';

export interface Urgency {
  /** Business days after today up to the due date; negative when late, `null` when nothing falls due. */
  daysLeft: number | null;
  light: Light;
  stopped: boolean;
}

/** The lights change when the reminders go out: five business days before, and one. */
const YELLOW_FROM = 5;
const RED_FROM = 1;

/**
 * How urgent cases are, as of a day. The business days to each due date are counted once, whatever number of cases
 * have it.
 *
 * @param today `YYYY-MM-DD` where the institute is
 */
export function trafficLight(today: string, calendar: CalendarRules) {
  const counted = new Map<string, number>();
  const daysTo = (dueOn: string): number => {
    const days = counted.get(dueOn) ?? businessDaysBetween(today, dueOn, calendar);
    counted.set(dueOn, days);
    return days;
  };

  return ({ state, dueOn }: { state: State; dueOn: string }): Urgency => {
    const stopped = state === 'awaiting-citizen';
    if (stopped || !isOpen(state)) return { daysLeft: null, light: 'grey', stopped };
    const daysLeft = daysTo(dueOn);
    // Late by the calendar, as a due date on a closed day passes without a business day.
    if (dueOn < today || daysLeft <= RED_FROM) return { daysLeft, light: 'red', stopped };
    return { daysLeft, light: daysLeft <= YELLOW_FROM ? 'yellow' : 'green', stopped };
  };
}
