import type { Core, Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { languageOf } from '../language';
import { parameter } from '../parameter';

import { sendCacheable } from './http-cache';
import { inReadersLanguage } from './invalid-query';
import { pagesOf } from './paging';
import { type Entry, lastModified, present } from './present';
import { parseItemQuery, parseListQuery } from './query';
import { type PublicShape, toDocumentQuery } from './shape';

const MAX_KEY_LENGTH = 200;

const PUBLISHED = { status: 'published' } as const;

/** The document service's own type knows the fields of one given type; here the shape and the parser have checked them. */
type Many = Modules.Documents.Params.Pick<
  UID.ContentType,
  'fields' | 'filters' | 'populate' | 'sort' | 'status'
>;

const NOT_FOUND = { es: 'No se encontró lo que busca.', en: 'Not found.' };

/**
 * The two public reads of a content type: `find` (a page of the list) and `findOne` (by documentId, or by
 * slug where the type has one). Only published versions, whatever the query says (Strapi issue 25326).
 *
 * @param defaultSort the order where a request names none, as Strapi writes it.
 */
export function publicReads(shape: PublicShape, defaultSort: string) {
  return ({ strapi }: { strapi: Core.Strapi }) => {
    const documents = () => strapi.documents(shape.uid);
    const attributesOf = (uid: PublicShape['uid']) => strapi.contentType(uid).attributes;
    const hasSlug = shape.fields.includes('slug');

    return {
      async find(ctx: Context) {
        const query = inReadersLanguage(ctx, () => parseListQuery(ctx.query, shape, attributesOf));
        const { filters, paging } = query;
        const { start, limit } = paging;
        // The identifier last, so that two entries of one date keep their places between pages.
        const sort = [...(query.sort.length > 0 ? query.sort : [defaultSort]), 'documentId:asc'];

        const [entries, total] = await Promise.all([
          documents().findMany({
            ...toDocumentQuery(query.selection),
            start,
            limit,
            filters,
            sort,
            ...PUBLISHED,
          } as Many),
          documents().count({ filters, ...PUBLISHED }),
        ]);

        sendCacheable(
          ctx,
          {
            data: (entries as Entry[]).map((entry) => present(entry, query.selection)),
            meta: { pagination: pagesOf(paging, total) },
          },
          lastModified(entries),
        );
      },

      async findOne(ctx: Context) {
        const { selection } = inReadersLanguage(ctx, () => parseItemQuery(ctx.query, shape));
        const key = parameter(ctx, 'idOrSlug');
        const readable = key.length <= MAX_KEY_LENGTH && !key.includes('\0');
        const entry = readable
          ? await documents().findFirst({
              ...toDocumentQuery(selection),
              filters: hasSlug
                ? { $or: [{ slug: { $eq: key } }, { documentId: { $eq: key } }] }
                : { documentId: { $eq: key } },
              ...PUBLISHED,
            } as Many)
          : null;

        if (!entry) throw new errors.NotFoundError(NOT_FOUND[languageOf(ctx)]);
        sendCacheable(ctx, { data: present(entry, selection), meta: {} }, lastModified(entry));
      },
    };
  };
}
