import type { Core, Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import slugify from 'slugify';

type Middleware = Parameters<Modules.Documents.Service['use']>[0];

const MAX_LENGTH = 100;

/** Text as the last part of an address: lower case, without accents, words joined by hyphens. */
export function toSlug(text: string): string {
  return slugify(text, { locale: 'es', lower: true, strict: true }).slice(0, MAX_LENGTH).replace(/-+$/, '');
}

/** The attribute a content type makes its slug from (`slugFrom` in its schema), if it has one. */
function slugSource(contentType: { attributes: Record<string, unknown> }): string | null {
  const slug = contentType.attributes.slug as
    { pluginOptions?: { accountability?: { slugFrom?: string } } } | undefined;
  return slug?.pluginOptions?.accountability?.slugFrom ?? null;
}

/** A slug no other document of the type has: `boletin`, `boletin-2`, `boletin-3` … */
async function freeSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  wanted: string,
  ownId?: string,
): Promise<string> {
  const taken = await strapi.db.query(uid).findMany({
    select: ['slug'],
    where: { slug: { $startsWith: wanted }, ...(ownId ? { documentId: { $ne: ownId } } : {}) },
  });
  const slugs = new Set(taken.map((entry: { slug: string }) => entry.slug));
  let free = wanted;
  for (let n = 2; slugs.has(free); n += 1) free = `${wanted}-${n}`;
  return free;
}

/**
 * Document middleware: every entry of a type with a slug gets one when it is created, by whatever door. An
 * edited title keeps its slug, since the address has been printed and linked by then; only writing the slug
 * itself changes it.
 */
export function slugOnWrite(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const source = slugSource(context.contentType);
    if (!source || !['create', 'clone', 'update'].includes(context.action)) return next();

    const params = context.params as { documentId?: string; data?: Record<string, unknown> };
    const data = params.data ?? {};
    const creating = context.action !== 'update';
    const written = typeof data.slug === 'string' ? data.slug.trim() : '';

    if (creating || written !== '') {
      const text = written || String(data[source] ?? '') || context.contentType.info.singularName;
      const wanted = toSlug(text) || context.contentType.info.singularName;
      if (creating || (await slugOf(strapi, context.uid, params.documentId)) !== wanted) {
        data.slug = await freeSlug(strapi, context.uid, wanted, creating ? undefined : params.documentId);
      } else {
        data.slug = wanted;
      }
    } else {
      // An emptied slug would break every link to the page: the one it has stays.
      delete data.slug;
    }

    params.data = data;
    return next();
  };
}

async function slugOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string | undefined) {
  const entry = await strapi.db
    .query(uid)
    .findOne({ select: ['slug'], where: { documentId, publishedAt: null } });
  return (entry as { slug: string } | null)?.slug;
}

/**
 * Two editors who create the same title at the same moment would both be given the same slug. The database has
 * the last word: one draft per slug. Made here and not in `database/migrations`, which run before Strapi has
 * made the tables.
 */
export async function guardSlugs(strapi: Core.Strapi): Promise<void> {
  const types = Object.values(strapi.contentTypes).filter((type) =>
    type.uid.startsWith('plugin::accountability.'),
  );
  for (const { collectionName } of types.filter(slugSource)) {
    if (!collectionName) throw new errors.ApplicationError('A content type with a slug needs a table');
    await strapi.db.connection.raw(
      'create unique index if not exists ?? on ?? (slug) where published_at is null',
      [`${collectionName}_slug_draft`, collectionName],
    );
  }
}
