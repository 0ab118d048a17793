import type { HearingQuestion } from '../../api/hearing-questions';

export const QUESTION_FILTERS = ['pending', 'answered-live', 'in-writing', 'all'] as const;
export type QuestionFilter = (typeof QUESTION_FILTERS)[number];

/** Whether a question is shown; a group's name, or an empty text for all. */
export function isShown(question: HearingQuestion, filter: QuestionFilter, group: string): boolean {
  if (group !== '' && question.group !== group) return false;
  if (filter === 'all') return true;
  return filter === 'pending' ? question.mark === 'to-ask' : question.mark === filter;
}

/** Those chosen to be asked next come first, in their order; then the rest as it came in. */
export function inOrder(questions: readonly HearingQuestion[]): HearingQuestion[] {
  const place = (question: HearingQuestion) => question.place ?? Infinity;
  return [...questions].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a === b ? one.receivedAt.localeCompare(other.receivedAt) : a - b;
  });
}

/** The names of the groups there are, in alphabetical order. */
export function groupsIn(questions: readonly HearingQuestion[]): string[] {
  const names = new Set(questions.flatMap(({ group }) => group ?? []));
  return [...names].sort((one, other) => one.localeCompare(other, 'es'));
}
