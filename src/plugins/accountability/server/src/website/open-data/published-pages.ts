import type { Core, Modules, UID } from '@strapi/strapi';

import { type Entry, present } from '../../shared/public-reads/present';
import { parseItemQuery } from '../../shared/public-reads/query';
import { type PublicShape, toDocumentQuery } from '../../shared/public-reads/shape';

const PAGE_ROWS = 500;

/** The document service's own type knows the fields of one given type; here the public's parser has checked them. */
type Many = Modules.Documents.Params.Pick<
  UID.ContentType,
  'fields' | 'filters' | 'populate' | 'sort' | 'status'
>;

/** What is read of a shape, as a public query names it: `fields` and `populate`. */
type Asked = Record<string, unknown>;

/**
 * Everything published of a type, a page at a time, by its identifier: that stays the same when an entry is published anew
 * while it is read (its row does not), so that nothing comes twice and nothing is left out.
 *
 * @param asked read as a query of the public's would be: what that could not see, this cannot
 */
export async function* publishedPages(
  strapi: Core.Strapi,
  shape: PublicShape,
  asked: Asked,
): AsyncGenerator<Entry[], void> {
  const { selection } = parseItemQuery(asked, shape);
  const query = toDocumentQuery(selection);
  for (let after = ''; ;) {
    const entries: Entry[] = await strapi.documents(shape.uid).findMany({
      ...query,
      filters: { documentId: { $gt: after } },
      sort: ['documentId:asc'],
      limit: PAGE_ROWS,
      status: 'published',
    } as Many);
    const last = entries.at(-1);
    if (!last) return;
    after = String(last.documentId);
    yield entries.map((entry) => present(entry, selection));
  }
}
