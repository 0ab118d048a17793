import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';
import { EVIDENCE, OCCURRENCE } from '../uids';

import { type FollowedAction, publishedPlans } from './published-plan';
import type { OccurrenceRow } from './rows';

/** What shows the public that an action was carried out: a link or a file. */
export interface PublicEvidence {
  url: string | null;
  file: { id: number; url: string } | null;
  action: FollowedAction;
}

type Row = Pick<PublicEvidence, 'url' | 'file'> & { occurrenceKey: string };

/** The evidence of what is published, for who reads it apart from the dates it belongs to. */
export function publicEvidence(strapi: Core.Strapi) {
  return {
    /**
     * What was not withdrawn, of one published plan or of all of them. What was recorded of an action that its plan does not
     * show any more stays in the database, but nobody reads it.
     */
    async publicEvidence(planDocumentId?: string): Promise<PublicEvidence[]> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const which = planDocumentId === undefined ? {} : { documentId: { $eq: planDocumentId } };
      const plans = await publishedPlans(strapi).find(which, timeZone);
      const actionsOf = new Map(
        plans.map(({ documentId, actions }) => [
          documentId,
          new Map(actions.map((action) => [action.documentId, action])),
        ]),
      );
      const planId = { $in: [...actionsOf.keys()] };
      const [rows, occurrences] = (await Promise.all([
        strapi.db.query(EVIDENCE).findMany({
          where: { planId, withdrawnAt: { $null: true } },
          populate: { file: { select: ['id', 'url'] } },
        }),
        strapi.db.query(OCCURRENCE).findMany({ where: { planId }, select: ['key', 'planId', 'actionId'] }),
      ])) as [Row[], Pick<OccurrenceRow, 'key' | 'planId' | 'actionId'>[]];
      const shown = new Map(
        occurrences.map((one) => [one.key, actionsOf.get(one.planId)?.get(one.actionId)]),
      );
      return rows.flatMap(({ url, file, occurrenceKey }) => {
        const action = shown.get(occurrenceKey);
        return action ? [{ url, file, action }] : [];
      });
    },

    /** DocumentIds of the plans that show an action's evidence as long as they have it: those it has dates in. */
    async plansWithDatesOf(actionId: string): Promise<string[]> {
      const rows = (await strapi.db
        .query(OCCURRENCE)
        .findMany({ where: { actionId }, select: ['planId'] })) as Pick<OccurrenceRow, 'planId'>[];
      return [...new Set(rows.map(({ planId }) => planId))];
    },
  };
}
