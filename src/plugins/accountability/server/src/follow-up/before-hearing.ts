import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../deadlines';
import { OCCURRENCE } from '../uids';

import type { OccurrenceState } from './vocabulary';

/** One time an action of a plan is carried out for a hearing. */
export interface ActionBeforeHearing {
  dueOn: IsoDate;
  done: boolean;
  doneOn: IsoDate | null;
}

/** What plans ask for before a hearing. */
export function actionsBeforeHearings(strapi: Core.Strapi) {
  return {
    /** Those of one hearing, by its documentId, the first due first; what was cancelled is none of them. */
    async beforeHearing(hearingId: string): Promise<ActionBeforeHearing[]> {
      const rows = (await strapi.db.query(OCCURRENCE).findMany({
        where: { rule: 'before-hearing', anchor: hearingId, state: { $ne: 'cancelled' } },
        select: ['dueOn', 'state', 'doneOn'],
        orderBy: { dueOn: 'asc' },
      })) as { dueOn: IsoDate; state: OccurrenceState; doneOn: IsoDate | null }[];
      return rows.map(({ dueOn, state, doneOn }) => ({ dueOn, done: state === 'done', doneOn }));
    },
  };
}
