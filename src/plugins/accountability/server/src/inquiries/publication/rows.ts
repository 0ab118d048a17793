import type { InquiryType } from '../../deadlines';
import type { ReplyMedium, State } from '../vocabulary';

/** The columns of an inquiry that its publication reads, as the database's query engine gives them. */
export interface PublicationRow {
  id: number;
  documentId: string;
  filingNumber: string;
  type: InquiryType;
  subject: string;
  message: string;
  state: State;
  replyBy: ReplyMedium;
  dueOn: string;
  answer: string | null;
  publicQuestion: string | null;
  publicAnswer: string | null;
  topic: string | null;
  publicFrom: string | Date | null;
  publicUntil: string | null;
  /** When it was taken back. */
  unpublishedAt: string | Date | null;
  version: number | null;
}

export const PUBLICATION_COLUMNS: (keyof PublicationRow)[] = [
  'id',
  'documentId',
  'filingNumber',
  'type',
  'subject',
  'message',
  'state',
  'replyBy',
  'dueOn',
  'answer',
  'publicQuestion',
  'publicAnswer',
  'topic',
  'publicFrom',
  'publicUntil',
  'unpublishedAt',
  'version',
];
