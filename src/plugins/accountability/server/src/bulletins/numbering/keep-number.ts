import type { Core } from '@strapi/strapi';

import {
  attributeError,
  type DocumentMiddleware,
  writtenBy,
} from '../../shared/documents/document-middleware';
import type { Transaction } from '../../shared/database/transaction';
import { BULLETIN } from '../../uids';

import { numberOf, numberToPublish } from './sequence';

const NOT_BY_HAND =
  'El número del boletín lo asigna la aplicación al publicarlo por primera vez, y no se cambia. Deje el que tiene.';

/**
 * Document middleware: a bulletin is given its number when it is published first, in the same transaction, and keeps it
 * for good, also while it is withdrawn. Nobody writes one by hand.
 */
export function keepBulletinNumbers(strapi: Core.Strapi): DocumentMiddleware {
  const rows = () => strapi.db.query(BULLETIN);
  const isThere = async (documentId: string) =>
    (await rows().count({ where: { documentId, publishedAt: null } })) > 0;

  /** Leaves no number in what is written. @throws the 400 that names it, where it is not the one the bulletin has */
  async function takeOut(data: Record<string, unknown>, documentId: string | null): Promise<void> {
    const given = data.number;
    delete data.number;
    // A form that was open while the bulletin was published knows of no number yet.
    if (given === undefined || given === null) return;
    const own = documentId === null ? null : await numberOf(strapi, documentId);
    if (Number(given) !== own) throw attributeError('number', NOT_BY_HAND);
  }

  return async (context, next) => {
    if (context.uid !== BULLETIN) return next();
    const { documentId = null, status } = context.params as { documentId?: string; status?: string };
    const data = writtenBy(context);
    if (data) Object.assign(context.params, { data });

    if (data && context.action === 'clone') {
      Object.assign(data, { number: null, compositionKey: null });
      return next();
    }
    if (data) await takeOut(data, documentId);

    const publishes = context.action === 'publish' || (data !== null && status === 'published');
    if (!publishes || (documentId !== null && !(await isThere(documentId)))) return next();
    return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      const number = await numberToPublish(strapi, trx, documentId);
      if (!data) {
        await rows().updateMany({ where: { documentId, publishedAt: null }, data: { number } });
        return next();
      }
      try {
        data.number = number;
        return await next();
      } catch (error) {
        // The number goes back: who tries again, as where a slug was taken meanwhile, is given one anew.
        delete data.number;
        throw error;
      }
    });
  };
}
