import type { Group } from './groups';
import type { ContactKind, MailingState } from './vocabulary';

/** A contact as the database's query engine gives it. */
export interface ContactRow {
  id: number;
  documentId: string;
  name: string | null;
  email: string;
  addressHash: string;
  kind: ContactKind;
  consentOrigin: string | null;
  consentedOn: string | null;
  mailingState: MailingState;
  unsubscribedAt: string | Date | null;
  refusedAt: string | Date | null;
  refusal: string | null;
  confirmedAt: string | Date | null;
  createdAt: string | Date;
}

export type ContactWithGroups = ContactRow & { groups: Group[] };
