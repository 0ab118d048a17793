import type { SuppressionReason } from '../suppressions/vocabulary';

import type { MailingState } from './vocabulary';

const STATES: Record<SuppressionReason, MailingState> = {
  unsubscribed: 'unsubscribed',
  erased: 'unsubscribed',
  complained: 'complained',
  refused: 'refused',
};

/** What a contact shows of its address when it is made, or given another one. */
export const marksOf = (reason: SuppressionReason | null) => ({
  mailingState: reason === null ? ('allowed' as const) : STATES[reason],
  unsubscribedAt: null,
  refusedAt: null,
  refusal: null,
  confirmedAt: null,
});
