import type { Core, Modules } from '@strapi/strapi';

import { PLAN, PLAN_ACTION } from '../uids';

type Middleware = Parameters<Modules.Documents.Service['use']>[0];

/** Whether this call makes the document public: `publish`, or a write that publishes at once. */
export function publishes(context: { action: string; params: unknown }): boolean {
  const { status } = context.params as { status?: string };
  return (
    context.action === 'publish' || (['create', 'update'].includes(context.action) && status === 'published')
  );
}

/**
 * Document middleware: a plan and its actions are one document to its readers, so they become public, and stop
 * being public, together. The plan goes first: a relation to something unpublished would be lost (Strapi
 * issue 25361).
 */
export function publishWithActions(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    if (context.uid !== PLAN || !(publishes(context) || context.action === 'unpublish')) return next();

    return strapi.db.transaction(async () => {
      const result = await next();
      const documentId = documentIdOf(context.params, result);
      const actions = await strapi.documents(PLAN_ACTION).findMany({
        filters: { plan: { documentId: { $eq: documentId } } },
        fields: ['documentId'],
        status: 'draft',
        limit: -1,
      });
      for (const action of actions) {
        const own = { documentId: action.documentId };
        await (context.action === 'unpublish'
          ? strapi.documents(PLAN_ACTION).unpublish(own)
          : strapi.documents(PLAN_ACTION).publish(own));
      }
      return result;
    });
  };
}

function documentIdOf(params: unknown, result: unknown): string {
  const { documentId } = { ...(result as { documentId?: string }), ...(params as { documentId?: string }) };
  if (!documentId) throw new Error('A published plan without a documentId');
  return documentId;
}
