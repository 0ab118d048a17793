/** Coded values of an inquiry, in the words of the API contract. */
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
export const PERSON_KINDS = ['natural', 'juridica'] as const;
export const ID_TYPES = ['CC', 'NUIP', 'CE', 'NIT', 'PASAPORTE', 'PPT', 'OTRO'] as const;
export const REPLY_MEDIA = ['email', 'postal', 'none'] as const;

export type State = (typeof STATES)[number];
export type ReplyMedium = (typeof REPLY_MEDIA)[number];
