import type { Core } from '@strapi/strapi';

import { localDate } from '../../../deadlines';
import { getService } from '../../../get-service';
import { TRANSPARENCY_SECTION } from '../../../uids';

import { contentSource } from './content-source';
import { markdownWords } from './item';
import type { Source } from './sources';

const published = contentSource({
  kind: 'page',
  uid: TRANSPARENCY_SECTION,
  media: ['documents'],
  toItem: async ({ documentId, title, slug, publishedAt, body }) => {
    const { timeZone } = await getService('settings').get();
    return {
      title,
      date: publishedAt ? localDate(new Date(publishedAt), timeZone) : null,
      ...markdownWords(body),
      url: `/api/transparency-sections/${encodeURIComponent(slug || documentId)}`,
    };
  },
});

/** The pages of the menu: one below a page that is not published is read by nobody, though it is published itself. */
async function inMenu(strapi: Core.Strapi): Promise<Set<string>> {
  const sections = strapi.service(TRANSPARENCY_SECTION) as unknown as { inMenu(): Promise<string[]> };
  return new Set(await sections.inMenu());
}

/** The institute's own pages. */
export const pages: Source = {
  ...published,
  changesOthers: true,
  read: async (strapi, documentId) =>
    (await inMenu(strapi)).has(documentId) ? published.read(strapi, documentId) : null,
  async published(strapi, documentId) {
    const [menu, marks] = [await inMenu(strapi), await published.published(strapi, documentId)];
    return new Map([...marks].filter(([id]) => menu.has(id)));
  },
};
