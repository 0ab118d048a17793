import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core, UID } from '@strapi/strapi';

import type { PLAN_ACTION } from '../../uids';

import type { DocumentMiddleware } from './document-middleware';

/** A document and what belongs to it, which to a reader are one. */
interface Whole {
  whole: UID.ContentType;
  part: UID.ContentType;
  /** The part's attribute that names its whole. */
  relation: string;
}

type Together = 'publish' | 'unpublish' | 'delete';

/** What a call does to the whole document, if it is one of the things whole and parts do together. */
function togetherOf(context: { action: string; params: unknown }): Together | null {
  const { status } = context.params as { status?: string };
  if (context.action === 'unpublish' || context.action === 'delete') return context.action;
  const publishes =
    context.action === 'publish' || (['create', 'update'].includes(context.action) && status === 'published');
  return publishes ? 'publish' : null;
}

const running = new AsyncLocalStorage<true>();

/** Whether what is being done to a part is done with its whole. */
export const isDoneTogether = (): boolean => running.getStore() === true;

/**
 * Document middleware: a whole and its parts become public, stop being public, and are deleted together. The whole is
 * published before its parts: a relation to something unpublished would be lost (strapi/strapi#25361,
 * https://github.com/strapi/strapi/issues/25361). A part that was taken out of it is no longer public either.
 */
export function publishTogether(strapi: Core.Strapi, { whole, part, relation }: Whole): DocumentMiddleware {
  // Strapi types the service by a given type; all that have drafts are asked alike.
  const documents = () => strapi.documents(part as typeof PLAN_ACTION);
  const partsOf = (id: string, status: 'draft' | 'published') =>
    documents().findMany({
      filters: { [relation]: { documentId: { $eq: id } } },
      fields: ['documentId'],
      status,
      limit: -1,
    });

  const alsoDo: Record<Together, (documentId: string) => Promise<unknown>> = {
    publish: (documentId) => documents().publish({ documentId }),
    unpublish: (documentId) => documents().unpublish({ documentId }),
    delete: (documentId) => documents().delete({ documentId }),
  };

  return async (context, next) => {
    const together = context.uid === whole ? togetherOf(context) : null;
    if (!together) return next();

    return strapi.db.transaction(async () => {
      const known = (context.params as { documentId?: string }).documentId;
      // A deleted whole no longer knows its parts, nor a published one what was public with it; a new one has none yet.
      const publicBefore = together === 'publish' && known ? await partsOf(known, 'published') : [];
      const before = together === 'delete' && known ? await partsOf(known, 'draft') : [];
      const result = await next();
      const id = known ?? (result as { documentId: string }).documentId;

      await running.run(true, async () => {
        const parts = together === 'delete' ? before : await partsOf(id, 'draft');
        for (const { documentId } of parts) await alsoDo[together](documentId);
        const kept = new Set(parts.map(({ documentId }) => documentId));
        for (const { documentId } of publicBefore)
          if (!kept.has(documentId)) await alsoDo.unpublish(documentId);
      });
      return result;
    });
  };
}
