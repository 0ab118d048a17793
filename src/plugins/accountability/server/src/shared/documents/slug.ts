import type { Core, UID } from '@strapi/strapi';
import slugify from 'slugify';

import { type DocumentMiddleware, writtenBy } from './document-middleware';
import { isTaken } from '../database/is-taken';

const MAX_LENGTH = 100;

/** Text as the last part of an address: lower case, without accents, words joined by hyphens. */
export function toSlug(text: string): string {
  return slugify(text, { locale: 'es', lower: true, strict: true })
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/** The attribute a content type makes its slug from (`slugFrom` in its schema), if it has one. */
function slugSource(contentType: { attributes: object }): string | null {
  const { slug } = contentType.attributes as {
    slug?: { pluginOptions?: { accountability?: { slugFrom?: string } } };
  };
  return slug?.pluginOptions?.accountability?.slugFrom ?? null;
}

/** A slug no other document of the type has: `boletin`, `boletin-2`, `boletin-3` … */
async function freeSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  wanted: string,
  ownId?: string,
): Promise<string> {
  const taken = (await strapi.db.query(uid).findMany({
    select: ['slug'],
    where: { slug: { $startsWith: wanted }, ...(ownId ? { documentId: { $ne: ownId } } : {}) },
  })) as { slug: string }[];
  const slugs = new Set(taken.map(({ slug }) => slug));
  let free = wanted;
  for (let n = 2; slugs.has(free); n += 1) free = `${wanted}-${n}`;
  return free;
}

const textIn = (data: Record<string, unknown>, name: string) => {
  const value = data[name];
  return typeof value === 'string' ? value.trim() : '';
};

async function slugOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | undefined,
): Promise<string> {
  if (!documentId) return '';
  const where = { documentId, publishedAt: null };
  const entry = (await strapi.db.query(uid).findOne({ select: ['slug'], where })) as { slug?: string } | null;
  return entry?.slug ?? '';
}

const TRIES = 10;

/**
 * Document middleware: every entry of a type with a slug gets one when it is created, by whatever door. An
 * edited title keeps its slug, since the address has been printed and linked by then; only writing the slug
 * itself changes it.
 */
export function slugOnWrite(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const source = slugSource(context.contentType);
    const data = source === null ? null : writtenBy(context);
    if (source === null || data === null) return next();

    const { documentId } = context.params as { documentId?: string };
    const updating = context.action === 'update';
    const written = textIn(data, 'slug');
    Object.assign(context.params, { data });

    if (updating && written === '') {
      // An emptied slug would break every link to the page: the one it has stays.
      delete data.slug;
      return next();
    }

    const copied = context.action === 'clone' ? await slugOf(strapi, context.uid, documentId) : '';
    const wanted = toSlug(written || textIn(data, source) || copied) || context.contentType.info.singularName;
    for (let tried = 1; ; tried += 1) {
      data.slug = await freeSlug(strapi, context.uid, wanted, updating ? documentId : undefined);
      try {
        return await next();
      } catch (error) {
        // Inside a transaction of somebody else's the refusal has ended it: only they can try again.
        if (!isTaken(error) || tried === TRIES || strapi.db.inTransaction()) throw error;
      }
    }
  };
}

/**
 * Two editors who create the same title at the same moment would both be given the same slug. The database has
 * the last word: one draft per slug. Made here and not in `database/migrations`, which run before Strapi has
 * made the tables.
 */
export async function guardSlugs(strapi: Core.Strapi): Promise<void> {
  const uids = Object.keys(strapi.contentTypes) as UID.ContentType[];
  const slugged = uids.filter((uid) => slugSource(strapi.contentType(uid)));
  for (const uid of slugged) {
    const { tableName } = strapi.db.metadata.get(uid);
    await strapi.db.connection.raw(
      'create unique index if not exists ?? on ?? (slug) where published_at is null',
      [`${tableName}_slug_draft`, tableName],
    );
  }
}
