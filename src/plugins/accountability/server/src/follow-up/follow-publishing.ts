import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core, UID } from '@strapi/strapi';

import { getService } from '../get-service';
import type { DocumentMiddleware } from '../shared/documents/document-middleware';
import { HEARING, PLAN, PLAN_ACTION } from '../uids';

/** Publishing a plan publishes its actions one by one (`plans/publish-with-actions.ts`): once at the end is enough. */
const withinPlan = new AsyncLocalStorage<true>();

/** Whether a call changes what the public knows of a document. */
function changesPublic({ action, params }: { action: string; params: unknown }): boolean {
  const { status } = params as { status?: string };
  if (['publish', 'unpublish', 'delete'].includes(action)) return true;
  return ['create', 'update'].includes(action) && status === 'published';
}

/**
 * Document middleware: what is published of plans, actions and hearings becomes dates, in the same transaction. Nothing
 * is sent from here.
 */
export function followPublishing(strapi: Core.Strapi): DocumentMiddleware {
  /** The plans an action or a hearing belongs to, as a draft and as published: it may be on its way to another. */
  async function plansOf(uid: UID.ContentType, documentId: string | undefined): Promise<string[]> {
    if (documentId === undefined) return [];
    const rows = (await strapi.db.query(uid).findMany({
      where: { documentId },
      select: ['id'],
      populate: { plan: { select: ['documentId'] } },
    })) as { plan: { documentId: string } | null }[];
    return rows.flatMap(({ plan }) => plan?.documentId ?? []);
  }

  return async (context, next) => {
    const { uid } = context;
    const followed = uid === PLAN || uid === PLAN_ACTION || uid === HEARING;
    if (!followed || !changesPublic(context)) return next();
    const known = (context.params as { documentId?: string }).documentId;
    const followUp = getService('follow-up');

    if (uid === PLAN) {
      return strapi.db.transaction(async () => {
        const result = await withinPlan.run(true, next);
        const planId = known ?? (result as { documentId: string }).documentId;
        if (context.action === 'delete') await followUp.dropPlan(planId);
        else await followUp.syncPlan(planId);
        return result;
      });
    }
    if (withinPlan.getStore()) return next();
    return strapi.db.transaction(async () => {
      const before = await plansOf(uid, known);
      const result = await next();
      const after = await plansOf(uid, known ?? (result as { documentId?: string }).documentId);
      for (const planId of new Set([...before, ...after])) await followUp.syncPlan(planId);
      return result;
    });
  };
}
