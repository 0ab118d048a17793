/** What makes an occurrence: one of the action's frequencies, or a date somebody added. */
export const OCCURRENCE_RULES = ['permanent', 'quarterly', 'before-hearing', 'by-hand'] as const;
export type OccurrenceRule = (typeof OCCURRENCE_RULES)[number];

/** What was decided of an occurrence. */
export const OCCURRENCE_STATES = ['pending', 'done', 'cancelled'] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

/** What an evidence is: something an editor gives, or what the application saw published or sent. */
export const EVIDENCE_KINDS = ['link', 'file', 'note', 'bulletin', 'report', 'dispatch'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
