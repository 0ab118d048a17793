import type { Core } from '@strapi/strapi';

import type { DocumentMiddleware } from '../shared/document-middleware';
import { PLAN, PLAN_ACTION } from '../uids';

type Together = 'publish' | 'unpublish' | 'delete';

/** What a call does to the whole document, if it is one of the things plan and actions do together. */
function togetherOf(context: { action: string; params: unknown }): Together | null {
  const { status } = context.params as { status?: string };
  if (context.action === 'unpublish' || context.action === 'delete') return context.action;
  const publishes =
    context.action === 'publish' || (['create', 'update'].includes(context.action) && status === 'published');
  return publishes ? 'publish' : null;
}

/**
 * Document middleware: a plan and its actions are one document to its readers, so they become public, stop being
 * public, and are deleted together. The plan is published before its actions: a relation to something
 * unpublished would be lost (Strapi issue 25361).
 */
export function publishWithActions(strapi: Core.Strapi): DocumentMiddleware {
  const documents = () => strapi.documents(PLAN_ACTION);
  const actionsOf = (plan: string) =>
    documents().findMany({
      filters: { plan: { documentId: { $eq: plan } } },
      fields: ['documentId'],
      status: 'draft',
      limit: -1,
    });

  const alsoDo: Record<Together, (action: { documentId: string }) => Promise<unknown>> = {
    publish: (action) => documents().publish(action),
    unpublish: (action) => documents().unpublish(action),
    delete: (action) => documents().delete(action),
  };

  return async (context, next) => {
    const together = context.uid === PLAN ? togetherOf(context) : null;
    if (!together) return next();

    return strapi.db.transaction(async () => {
      const known = (context.params as { documentId?: string }).documentId;
      // A deleted plan no longer knows its actions; a plan being created has none yet.
      const before = together === 'delete' && known ? await actionsOf(known) : [];
      const result = await next();
      const planId = known ?? (result as { documentId: string }).documentId;

      for (const { documentId } of together === 'delete' ? before : await actionsOf(planId)) {
        await alsoDo[together]({ documentId });
      }
      return result;
    });
  };
}
