export {
  type AdjustedDeadline,
  adjustDeadline,
  type Adjustment,
  type Extension,
  type Pause,
  withAdjustment,
} from './adjusted';
export {
  addBusinessDays,
  businessDaysBetween,
  rollBack,
  rollForward,
  type SkippedDay,
} from './business-days';
export {
  type CalendarRules,
  type Closure,
  DEFAULT_CALENDAR,
  isBusinessDay,
  nonBusinessReason,
} from './calendar';
export {
  addMonths,
  completionDueDate,
  remainingBusinessDays,
  resumedDueDate,
  type StoppedTerm,
} from './completion';
export {
  dayAfter,
  daysBefore,
  daysBetween,
  type IsoDate,
  localDate,
  localHour,
  midnight,
  nextMidnight,
  parseDate,
} from './dates';
export { type Deadline, type DeadlineOptions, deemedReceptionDate, explainDeadline } from './explain';
export {
  type ExtensionCeiling,
  extensionCeiling,
  type ExtensionRefusal,
  extensionRefusal,
  type ProposedExtension,
} from './extension';
export { FIRST_CALENDAR_YEAR, type Holiday, holidays, LAST_CALENDAR_YEAR } from './holidays';
export type { Language } from './language';
export { PROCEDURAL_TERMS, proceduralDueDate, type ProceduralStep } from './procedural-terms';
export { toldIn } from './told-in';
export {
  INQUIRY_TYPES,
  type InquiryType,
  isInquiryType,
  type Rule,
  STATUTORY_TERMS,
  type StatutoryTerm,
  type Term,
  termFor,
  type TermOverrides,
} from './terms';
