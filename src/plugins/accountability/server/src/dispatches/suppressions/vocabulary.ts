/**
 * Why an address is not written to. `unsubscribed` and `erased`: the person said so. `complained`: they marked a mail as
 * unwanted. `refused`: the mailbox takes nothing.
 */
export const SUPPRESSION_REASONS = ['unsubscribed', 'erased', 'complained', 'refused'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];
