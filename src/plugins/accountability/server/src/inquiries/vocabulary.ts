/** Coded values of an inquiry, as the public API names them. */
export const STATES = [
  'received',
  'assigned',
  'awaiting-citizen',
  'extended',
  'transferred',
  'answered',
  'closed',
  'withdrawn',
  'annulled',
] as const;
export const CHANNELS = ['web', 'in-person', 'phone', 'letter', 'email', 'hearing'] as const;
/** The ways somebody of the institute writes a filing down. */
export const STAFF_CHANNELS = ['in-person', 'phone', 'letter', 'email', 'hearing'] as const;
/** How the privacy notice was told, where it was not read on the website. */
export const CONSENT_MEANS = ['in-writing', 'by-word'] as const;
export const PERSON_KINDS = ['natural', 'juridica'] as const;
export const ID_TYPES = ['CC', 'NUIP', 'CE', 'NIT', 'PASAPORTE', 'PPT', 'OTRO'] as const;
export const REPLY_MEDIA = ['email', 'postal', 'none'] as const;

/** Why a case goes before others (Ley 1437 de 2011, arts. 5.6 and 20). */
export const PRIORITY_REASONS = [
  'fundamental-right',
  'journalist',
  'child',
  'pregnant',
  'elderly',
  'disability',
] as const;
/** What an answer gave of what was asked for; the request report counts denials (Decreto 1081 de 2015, 2.1.1.6.2). */
export const OUTCOMES = ['granted', 'partly-granted', 'denied'] as const;
/** Why a case is withdrawn: the citizen said so (art. 18), or did not complete it in time (art. 17). */
export const WITHDRAWAL_GROUNDS = ['by-citizen', 'not-completed'] as const;

export type State = (typeof STATES)[number];
export type ReplyMedium = (typeof REPLY_MEDIA)[number];
export type Channel = (typeof CHANNELS)[number];
export type PriorityReason = (typeof PRIORITY_REASONS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type WithdrawalGrounds = (typeof WITHDRAWAL_GROUNDS)[number];
