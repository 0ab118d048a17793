import type { PlanHeading } from '../../api/plan-imports';
import type { MessageKey } from '../../translations/translate';

/** What is wrong with the plan's title and period, by field, in the order of the fields. */
export type HeadingProblems = Partial<Record<keyof PlanHeading, MessageKey>>;

/** Checks what the editor wrote of the plan; empty where it can be imported. */
export function headingProblems({ title, periodStart, periodEnd }: PlanHeading): HeadingProblems {
  return {
    ...(title.trim() === '' && { title: 'planImport.heading.missingTitle' }),
    ...(periodStart === '' && { periodStart: 'planImport.heading.missingStart' }),
    ...(periodEnd === '' && { periodEnd: 'planImport.heading.missingEnd' }),
    // ISO dates compare as texts.
    ...(periodStart !== '' &&
      periodEnd !== '' &&
      periodEnd < periodStart && { periodEnd: 'planImport.heading.reversed' }),
  };
}
