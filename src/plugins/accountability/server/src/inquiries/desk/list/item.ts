import type { InquiryType } from '../../../deadlines';
import { isPublicOn } from '../../publication/duty';
import type { Channel, PriorityReason, State } from '../../vocabulary';

import type { Urgency } from './traffic-light';

/** What of a case the list reads: never the message or the answer. */
export const ITEM_COLUMNS = [
  'id',
  'documentId',
  'filingNumber',
  'type',
  'subject',
  'state',
  'receivedAt',
  'dueOn',
  'priority',
  'priorityReason',
  'assigneeId',
  'assigneeName',
  'channel',
  'anonymous',
  'completionDueOn',
  'acceptedOn',
  'publicFrom',
  'publicUntil',
];

export const ITEM_RELATIONS = { hearing: { select: ['documentId', 'title'] } };

export interface ItemRow {
  id: number;
  documentId: string;
  filingNumber: string;
  type: InquiryType;
  subject: string;
  state: State;
  receivedAt: string | Date;
  dueOn: string;
  priority: boolean | null;
  priorityReason: PriorityReason | null;
  assigneeId: number | null;
  assigneeName: string | null;
  channel: Channel;
  anonymous: boolean;
  completionDueOn: string | null;
  acceptedOn: string | null;
  publicFrom: string | Date | null;
  publicUntil: string | null;
  hearing?: { documentId: string; title: string } | null;
}

/** A case as the desk's list shows it. Nothing of the person. */
export interface ListItem extends Urgency {
  documentId: string;
  filingNumber: string;
  type: InquiryType;
  subject: string;
  state: State;
  receivedAt: string;
  dueOn: string;
  priority: boolean;
  priorityReason: PriorityReason | null;
  assignee: { id: number; name: string } | null;
  channel: Channel;
  anonymous: boolean;
  hearing: { documentId: string; title: string } | null;
  /** An information request that counts as accepted by silence (rule T4). */
  accepted: boolean;
  /** The citizen did not complete the filing in time (rule T5): somebody decides. */
  withdrawalProposed: boolean;
  published: boolean;
}

export function toListItem(row: ItemRow, urgency: Urgency, today: string): ListItem {
  const { hearing, assigneeId, completionDueOn } = row;
  return {
    documentId: row.documentId,
    filingNumber: row.filingNumber,
    type: row.type,
    subject: row.subject,
    state: row.state,
    receivedAt: new Date(row.receivedAt).toISOString(),
    dueOn: row.dueOn,
    ...urgency,
    priority: row.priority === true,
    priorityReason: row.priorityReason,
    assignee: assigneeId === null ? null : { id: assigneeId, name: row.assigneeName ?? '' },
    channel: row.channel,
    anonymous: row.anonymous,
    hearing: hearing ? { documentId: hearing.documentId, title: hearing.title } : null,
    accepted: row.acceptedOn !== null,
    withdrawalProposed:
      row.state === 'awaiting-citizen' && completionDueOn !== null && completionDueOn < today,
    published: isPublicOn(today, row),
  };
}
