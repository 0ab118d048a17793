import type { CalendarChange } from '../../api/calendar-preview';
import { SETTINGS } from '../../plugin-id';

/** What a form stands for: a change to look at, or why there is none. */
export type PlannedChange = { change: CalendarChange; removal: boolean } | 'nothing' | 'incomplete';

type Values = Readonly<Record<string, unknown>>;

/** The settings due dates depend on. */
const CALENDAR_SETTINGS = ['timeZone', 'saturdayIsBusinessDay', 'nonBusinessReception'];

/**
 * The change of the calendar that saving a form would make. For a closure nobody touched it is the other thing that can
 * be done with it: deleting it.
 */
export function plannedChange(
  model: string,
  documentId: string | undefined,
  values: Values,
  initialValues: Values,
): PlannedChange {
  return model === SETTINGS
    ? plannedSettings(values, initialValues)
    : plannedClosure(documentId, values, initialValues);
}

function plannedSettings(values: Values, initialValues: Values): PlannedChange {
  const changed = CALENDAR_SETTINGS.filter((name) => values[name] !== initialValues[name]);
  if (changed.length === 0) return 'nothing';
  const settings = Object.fromEntries(changed.map((name) => [name, values[name]]));
  return { change: { settings }, removal: false };
}

function plannedClosure(
  documentId: string | undefined,
  values: Values,
  initialValues: Values,
): PlannedChange {
  const { from, to, reason } = values;
  const untouched = ['from', 'to', 'reason'].every((name) => values[name] === initialValues[name]);
  if (documentId && untouched) return { change: { removedClosure: documentId }, removal: true };
  if (typeof from !== 'string' || typeof to !== 'string' || !from || !to) return 'incomplete';
  const closure = { from, to, reason: typeof reason === 'string' ? reason : '' };
  return { change: { closure: documentId ? { documentId, ...closure } : closure }, removal: false };
}
