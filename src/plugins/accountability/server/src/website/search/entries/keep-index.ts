import type { Core } from '@strapi/strapi';

import { getService } from '../../../get-service';
import type { DocumentMiddleware } from '../../../shared/documents/document-middleware';
import { INQUIRY, PLAN, PLAN_ACTION, POSITION } from '../../../uids';

import { noteChange } from './change-log';
import { SOURCES } from './sources';

/** An office's name stands in what it answers for; it has no drafts, so that every write is public. */
const WITHOUT_DRAFTS: readonly string[] = [POSITION];
/** Cases are not published as documents (`follow-database.ts`). */
const WITH_DRAFTS = SOURCES.map(({ uid }) => uid).filter((uid) => uid !== INQUIRY);

/** Whether a call changes what the public reads. */
function changesPublic(uid: string, action: string, status: unknown): boolean {
  if (WITHOUT_DRAFTS.includes(uid)) return ['update', 'delete'].includes(action);
  if (!WITH_DRAFTS.includes(uid)) return false;
  if (['publish', 'unpublish', 'delete'].includes(action)) return true;
  return ['create', 'clone', 'update'].includes(action) && status === 'published';
}

/** Document middleware: what is published, changed in public or withdrawn is noted for the search, in the same transaction. */
export function keepSearchIndex(strapi: Core.Strapi): DocumentMiddleware {
  async function note(uid: string, id: string): Promise<void> {
    await noteChange(strapi, uid, id);
    if (uid !== PLAN_ACTION) return;
    // A plan shows the evidence of its actions, and is not always written itself when one of them comes or goes.
    for (const plan of await getService('follow-up').plansWithDatesOf(id))
      await noteChange(strapi, PLAN, plan);
  }

  return async (context, next) => {
    const { uid, action } = context;
    const { documentId, status } = context.params as { documentId?: string; status?: unknown };
    if (!changesPublic(uid, action, status)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const id = documentId ?? (result as { documentId?: string } | null)?.documentId;
      if (id !== undefined) await note(uid, id);
      return result;
    });
  };
}
