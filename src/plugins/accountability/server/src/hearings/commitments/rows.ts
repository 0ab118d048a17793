import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import type { DateChange } from '../../shared/documents/announced-date';
import { COMMITMENT } from '../../uids';

import type { CommitmentState } from './standing';

/** A published commitment as the database's query engine gives it. */
export interface CommitmentRow {
  id: number;
  documentId: string;
  text: string;
  dueOn: IsoDate | null;
  delays: DateChange[] | null;
  progress: number | null;
  state: CommitmentState;
  fulfilledOn: IsoDate | null;
  remindedStage: number | null;
  lateRemindedOn: IsoDate | null;
  progressNote: string | null;
  responsible: { documentId: string; name: string } | null;
  hearing: { documentId: string; title: string; slug: string } | null;
}

const COLUMNS = [
  'documentId',
  'text',
  'dueOn',
  'delays',
  'progress',
  'state',
  'fulfilledOn',
  'remindedStage',
  'lateRemindedOn',
  'progressNote',
];

/** @param where of the query engine; the first due first */
export async function publishedCommitments(strapi: Core.Strapi, where: object): Promise<CommitmentRow[]> {
  return (await strapi.db.query(COMMITMENT).findMany({
    where: { ...where, publishedAt: { $notNull: true } },
    select: COLUMNS,
    populate: {
      responsible: { select: ['documentId', 'name'] },
      hearing: { select: ['documentId', 'title', 'slug'] },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })) as CommitmentRow[];
}
