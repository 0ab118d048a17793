/** What the moderator decided of a question: the written answer is owed with each of them (rule T2). */
export const MARKS = ['to-ask', 'answered-live', 'in-writing'] as const;
export type Mark = (typeof MARKS)[number];

/** What the case's history says of it; neither touches the case's state or its term. */
export const ANSWERED_LIVE = 'answered-live';
export const LIVE_WITHDRAWN = 'live-answer-withdrawn';
