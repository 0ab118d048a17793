export const CONTACT_KINDS = ['internal', 'external'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Whether a contact is written to, as the editor sees it. What decides are the suppressions, which outlive the contact. */
export const MAILING_STATES = ['allowed', 'unsubscribed', 'complained', 'refused'] as const;
export type MailingState = (typeof MAILING_STATES)[number];

/** The group of who subscribed on the website. */
export const SUBSCRIBERS = 'suscriptores-del-boletin';
