import { businessDaysBetween, type CalendarRules, type IsoDate, type InquiryType } from '../../deadlines';

/** What of an open case decides who is reminded of it. */
export interface RemindedCase {
  documentId: string;
  filingNumber: string;
  type: InquiryType;
  priority: boolean;
  dueOn: IsoDate;
  /** The clock stands still until the citizen completes the filing, at the latest on `completionDueOn`. */
  stopped: boolean;
  completionDueOn: IsoDate | null;
  /** Accepted by silence (rule T4), with the last day for the copies. */
  acceptedOn: IsoDate | null;
  copiesDueOn: IsoDate | null;
  assigneeId: number | null;
  /** The date before the calendar moved it, where it did since the last reminder. */
  movedFrom: IsoDate | null;
}

/** Why somebody is reminded of a case. */
export type Note =
  | { kind: 'late'; businessDays: number }
  | { kind: 'due-today' }
  | { kind: 'due-soon'; businessDays: number }
  | { kind: 'accepted'; copiesDueOn: IsoDate }
  | { kind: 'withdrawal'; completionDueOn: IsoDate }
  | { kind: 'moved'; from: IsoDate };

/** A case somebody is reminded of, and why. */
export interface Reminder {
  case: RemindedCase;
  notes: Note[];
}

export interface ReminderDay {
  today: IsoDate;
  /** The last day on which reminders were sent; `null` for the first time. What fell on days between is told now. */
  since: IsoDate | null;
  calendar: CalendarRules;
  /** Business days before the due date on which the assignee is reminded. */
  marks: readonly number[];
}

/** Who can be told: the heads of planning, and whoever else can sign in. */
export interface Recipients {
  heads: readonly number[];
  reachable: ReadonlySet<number>;
}

/**
 * Who is reminded of which open cases on a business day: the assignee on the marks and on the day itself, the heads of
 * planning every day once it is late. What concerns a case nobody reachable has goes to the heads too.
 *
 * @returns reminders by user: priority cases first, then those that fall due first
 */
export function selectReminders(
  cases: readonly RemindedCase[],
  day: ReminderDay,
  { heads, reachable }: Recipients,
): Map<number, Reminder[]> {
  const selected = new Map<number, Reminder[]>();
  for (const one of [...cases].sort(byUrgency)) {
    const { assigneeId } = one;
    const inCharge = assigneeId !== null && reachable.has(assigneeId) ? [assigneeId] : heads;
    const notes = notesFor(one, day);
    for (const user of new Set([...inCharge, ...heads])) {
      const theirs = notes.filter(({ kind }) => (kind === 'late' ? heads : inCharge).includes(user));
      if (theirs.length > 0)
        selected.set(user, [...(selected.get(user) ?? []), { case: one, notes: theirs }]);
    }
  }
  return selected;
}

function byUrgency(one: RemindedCase, other: RemindedCase): number {
  return (
    Number(other.priority) - Number(one.priority) ||
    one.dueOn.localeCompare(other.dueOn) ||
    one.filingNumber.localeCompare(other.filingNumber)
  );
}

function notesFor(one: RemindedCase, day: ReminderDay): Note[] {
  const clock = one.stopped ? stoppedNote(one, day) : runningNote(one, day);
  const accepted = one.acceptedOn && one.copiesDueOn && isNews(one.acceptedOn, day);
  return [
    ...(clock ? [clock] : []),
    ...(accepted ? [{ kind: 'accepted' as const, copiesDueOn: String(one.copiesDueOn) }] : []),
    ...(one.movedFrom ? [{ kind: 'moved' as const, from: one.movedFrom }] : []),
  ];
}

// ISO dates of four-digit years sort as text.
const isNews = (date: IsoDate, { today, since }: ReminderDay) =>
  date <= today && (since === null || since < date);

/** The citizen's time is over: a withdrawal is proposed, once (Ley 1437 de 2011, art. 17). */
function stoppedNote({ completionDueOn }: RemindedCase, { today, since }: ReminderDay): Note | null {
  const over =
    completionDueOn !== null && completionDueOn < today && (since === null || since <= completionDueOn);
  return over ? { kind: 'withdrawal', completionDueOn } : null;
}

function runningNote({ dueOn }: RemindedCase, { today, since, calendar, marks }: ReminderDay): Note | null {
  const left = businessDaysBetween(today, dueOn, calendar);
  if (dueOn < today) return { kind: 'late', businessDays: -left };
  // An extension may promise a day nobody works on: the last chance is the business day before.
  if (left === 0) return { kind: 'due-today' };
  const before = since === null ? left + 1 : businessDaysBetween(since, dueOn, calendar);
  const passed = marks.some((mark) => left <= mark && mark < before);
  return passed ? { kind: 'due-soon', businessDays: left } : null;
}
