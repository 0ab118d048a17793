import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  afterWrite,
  attributeError,
  type DocumentMiddleware,
  writtenBy,
} from '../../plugins/accountability/server/src/shared/documents/document-middleware';
import { lockUntilCommit } from '../../plugins/accountability/server/src/shared/concurrency/exclusive-lock';
import type { Transaction } from '../../plugins/accountability/server/src/shared/database/transaction';
import { TRANSPARENCY_SECTION } from '../../plugins/accountability/server/src/uids';

import { draftPlaces, publishedPlaces } from './places';
import { DEEPEST, PROBLEMS, treeProblem } from './tree';

const REARRANGING = ['create', 'clone', 'update', 'delete', 'discardDraft', 'publish'];

/** What was moved is published one page at a time, and what the public sees on the way is a tree too. */
const PUBLIC_PROBLEMS = {
  circle:
    'Publique primero la página de la que depende: en lo que está publicado, ella todavía depende de esta.',
  'too-deep': `Publique primero las otras páginas que cambió de lugar: con lo que está publicado, el menú tendría más de ${DEEPEST} niveles.`,
};

/**
 * Document middleware: pages that hang on each other stay a tree, whichever side of the relation is written. Looked at after
 * the write, in one transaction with it, which a circle undoes. What a page hangs on is kept beside the relation, since
 * Strapi forgets the published one when the parent is unpublished, and the page would rise to the first level.
 */
export function keepTree(strapi: Core.Strapi): DocumentMiddleware {
  const pages = strapi.documents(TRANSPARENCY_SECTION);

  const drafts = () => draftPlaces(strapi);

  async function checkPublished(): Promise<void> {
    const problem = treeProblem(await publishedPlaces(strapi));
    if (problem) throw attributeError('parent', PUBLIC_PROBLEMS[problem]);
  }

  /** A draft made anew from what is published has no parent where that one is not published. */
  async function hangAgain(documentId: string): Promise<void> {
    const placed = await drafts();
    const page = placed.find((one) => one.documentId === documentId);
    if (page?.parentKey !== null || !placed.some((one) => one.documentId === page.kept)) return;
    await pages.update({ documentId, data: { parent: page.kept } });
  }

  async function settle(published: string | undefined): Promise<void> {
    const placed = await drafts();
    const problem = treeProblem(placed);
    if (problem) throw attributeError('parent', PROBLEMS[problem]);
    for (const { documentId, parentKey, kept } of placed) {
      const where = documentId === published ? { documentId } : { documentId, publishedAt: null };
      if (parentKey !== kept)
        await strapi.db.query(TRANSPARENCY_SECTION).updateMany({ where, data: { parentKey } });
    }
  }

  return async (context, next) => {
    if (context.uid !== TRANSPARENCY_SECTION || !REARRANGING.includes(context.action)) return next();
    const { documentId, status } = context.params as { documentId?: string; status?: string };
    const data = writtenBy(context);
    // Strapi would hang what depends on a page on its copy.
    if (context.action === 'clone')
      Object.assign(context.params, { data: { ...data, children: { set: [] } } });
    if (data) {
      const { link, collection } = await afterWrite(strapi, context);
      if (link && collection) throw attributeError('collection', 'Elija un enlace o un contenido, no ambos.');
    }

    return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      await lockUntilCommit(strapi, trx);
      if (context.action === 'delete' && (await drafts()).some(({ parentKey }) => parentKey === documentId)) {
        throw new errors.ApplicationError(
          'Otras páginas dependen de esta: cámbielas de lugar o elimínelas primero.',
        );
      }
      const result = await next();
      if (context.action === 'discardDraft' && documentId) await hangAgain(documentId);
      const written = (result as { documentId?: string } | null)?.documentId;
      await settle(status === 'published' ? written : undefined);
      if (status === 'published' || context.action === 'publish') await checkPublished();
      return result;
    });
  };
}
