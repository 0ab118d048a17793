import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { type Language, languageOf } from '../http/language';

import { showsOnly } from './answer-depends';
import type { Filters } from './filters';
import { sendCacheable } from './http-cache';
import { inReadersLanguage } from './invalid-query';
import { byKey, requestedKey } from './key';
import { pagesOf } from './paging';
import { type Entry, lastModified, present } from './present';
import { publishedDocuments } from './published';
import { parseItemQuery, parseListQuery } from './query';
import { tellShown } from './shown-documents';
import { type PublicShape, type Selection, toDocumentQuery } from './shape';

export const NOT_FOUND = { es: 'No se encontró lo que busca.', en: 'Not found.' };

export const notFound = (ctx: Context) => new errors.NotFoundError(NOT_FOUND[languageOf(ctx)]);

/** Works out what a shape calls derived: by documentId, its values. */
export type Derive = (
  documentIds: readonly string[],
  language: Language,
) => Promise<ReadonlyMap<string, Entry>>;

/** What a type's reads do besides. */
export interface ReadsOptions {
  derive?: Derive;
  /** What is answered where nothing is published under a key, instead of a 404. @returns whether it answered */
  inItsPlace?: (strapi: Core.Strapi, ctx: Context, key: string) => Promise<boolean>;
  /** Which entry `findOne` gives, by its documentId, where the path names none; `null`: none now, which is no error. */
  choose?: () => Promise<string | null>;
}

/**
 * The two public reads of a content type: `find` (a page of the list) and `findOne` (by documentId, or by
 * slug where the type has one). Only published versions, whatever the query says: Strapi's own reads would give drafts
 * (strapi/strapi#25326, https://github.com/strapi/strapi/issues/25326).
 *
 * @param defaultSort the order where a request names none, as Strapi writes it.
 */
export function publicReads(
  shape: PublicShape,
  defaultSort: string,
  { derive, inItsPlace, choose }: ReadsOptions = {},
) {
  return ({ strapi }: { strapi: Core.Strapi }) => {
    const published = publishedDocuments(strapi, shape.uid);
    const attributesOf = (uid: PublicShape['uid']) => strapi.contentType(uid).attributes;
    const hasSlug = shape.fields.includes('slug');

    async function shown(
      ctx: Context,
      entries: Entry[],
      selection: Selection,
      filters = {},
    ): Promise<Entry[]> {
      tellShown(shape, entries, selection, filters);
      const ids = entries.map(({ documentId }) => String(documentId));
      const wanted = derive !== undefined && selection.derived.length > 0;
      const worked = wanted ? await derive(ids, languageOf(ctx)) : null;
      return entries.map((entry) => {
        const values = worked?.get(String(entry.documentId)) ?? {};
        const derived = selection.derived.map((name) => [name, values[name] ?? null] as const);
        return { ...present(entry, selection), ...Object.fromEntries(derived) };
      });
    }

    return {
      async find(ctx: Context) {
        const query = inReadersLanguage(ctx, () => parseListQuery(ctx.query, shape, attributesOf));
        const { filters, paging } = query;
        const { start, limit } = paging;
        // The identifier last, so that two entries of one date keep their places between pages.
        const sort = [...(query.sort.length > 0 ? query.sort : [defaultSort]), 'documentId:asc'];

        const [entries, total] = await Promise.all([
          published.findMany({
            ...toDocumentQuery(query.selection),
            start,
            limit,
            filters,
            sort,
          }),
          paging.withCount ? published.count({ filters }) : null,
        ]);

        sendCacheable(
          ctx,
          {
            data: await shown(ctx, entries, query.selection, filters),
            meta: { pagination: pagesOf(paging, total) },
          },
          lastModified(entries),
        );
      },

      async findOne(ctx: Context) {
        const { selection } = inReadersLanguage(ctx, () => parseItemQuery(ctx.query, shape));
        const key = choose ? await choose() : requestedKey(ctx);
        const read = (filters: Filters) => published.findFirst({ ...toDocumentQuery(selection), filters });
        const entry = key === null ? null : await byKey(key, hasSlug, read);

        if (!entry) {
          if (choose) return sendCacheable(ctx, { data: null, meta: {} }, null);
          if (key !== null && (await inItsPlace?.(strapi, ctx, key))) return;
          throw notFound(ctx);
        }
        // Which one is chosen depends on the others.
        if (!choose) showsOnly(shape.uid, [String(entry.documentId)]);
        const [data] = await shown(ctx, [entry], selection);
        sendCacheable(ctx, { data, meta: {} }, lastModified(entry));
      },
    };
  };
}
