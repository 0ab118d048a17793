import type { Core } from '@strapi/strapi';

import { localDate } from '../../../plugins/accountability/server/src/deadlines';
import { getService } from '../../../plugins/accountability/server/src/get-service';
import { renderMarkdown } from '../../../plugins/accountability/server/src/shared/text/markdown';
import type { MenuItem } from '../../../plugins/accountability/server/src/shared/menu-item';
import {
  type Entry,
  lastModified,
  presentFile,
} from '../../../plugins/accountability/server/src/shared/public-reads/present';
import { stored } from '../../../plugins/accountability/server/src/shared/documents/stored';
import { entryPage } from '../../../plugins/accountability/server/src/shared/web-page';
import { TRANSPARENCY_SECTION } from '../../../plugins/accountability/server/src/uids';
import { COLLECTIONS, kindOf } from '../collections';
import { rearrange, wholeMenu } from '../rearrange';
import { reviewPages } from '../review-pages';
import { flat, treeOf, type TreeNode } from '../tree';

/** More than any menu has. */
const ALL = 1_000;

/** The institute's pages, as the public reads them and as editors look after them. */
function transparencySectionService({ strapi }: { strapi: Core.Strapi }) {
  const documents = () => strapi.documents(TRANSPARENCY_SECTION);

  async function publishedPages() {
    const found = await documents().findMany({
      fields: ['title', 'slug', 'order', 'parentKey', 'link', 'collection', 'publishedAt', 'updatedAt'],
      status: 'published',
      limit: ALL,
    });
    return found.map((page) => ({
      ...stored(page, 'title', 'slug'),
      parentKey: page.parentKey ?? null,
      order: page.order ?? null,
    }));
  }

  type Node = TreeNode<Awaited<ReturnType<typeof publishedPages>>[number]>;

  function menuItem({ page, number, children }: Node, form: string | null): MenuItem {
    const { title, slug, link, collection } = page;
    const website = strapi.plugin('accountability').config<string>('transparencyPage') || '';
    return {
      number,
      title,
      slug,
      url: link || (entryPage(website, slug) ?? `/api/transparency-sections/${slug}`),
      kind: kindOf(page),
      collection: collection ?? null,
      formUrl: collection === 'inquiry-form' ? form : null,
      children: children.map((child) => menuItem(child, form)),
    };
  }

  const named = ({ number, page: { title, slug } }: Node) => ({ number, title, slug });

  const contentOf = (documentId: string) =>
    documents().findOne({
      documentId,
      fields: ['body', 'reviewedOn'],
      populate: ['documents'],
      status: 'published',
    });

  return {
    /** The whole menu of what is published, and when the last of it changed (`null` where nothing is). */
    async menu() {
      const [pages, form] = await Promise.all([publishedPages(), getService('settings').inquiryPage()]);
      return { data: treeOf(pages).map((node) => menuItem(node, form)), modified: lastModified(pages) };
    },

    /** documentIds of the pages in the menu. */
    async inMenu(): Promise<string[]> {
      return flat(treeOf(await publishedPages())).map(({ page }) => page.documentId);
    },

    /** One page of the menu; `null` where it has none under this slug or documentId. */
    async page(key: string) {
      const pages = await publishedPages();
      const nodes = flat(treeOf(pages));
      const node = nodes.find(({ page }) => page.slug === key || page.documentId === key);
      if (!node) return null;
      const [content, { timeZone }, form] = await Promise.all([
        contentOf(node.page.documentId),
        getService('settings').get(),
        getService('settings').inquiryPage(),
      ]);
      // Unpublished since the menu was read.
      if (!content) return null;
      const { body, reviewedOn } = content;
      const media = (content.documents ?? []) as Entry[];
      const day = (at: unknown) => localDate(new Date(String(at)), timeZone);
      const parent = nodes.find(({ page }) => page.documentId === node.page.parentKey);
      const { kind, url, collection, formUrl, children } = menuItem(node, form);
      const { documentId, publishedAt, updatedAt, link } = node.page;
      return {
        data: {
          documentId,
          ...named(node),
          kind,
          url,
          body: body ?? null,
          bodyHtml: renderMarkdown(body),
          publishedOn: day(publishedAt),
          updatedAt,
          reviewedOn: reviewedOn ? String(reviewedOn) : null,
          link: link ?? null,
          collection,
          collectionUrl: node.page.collection ? COLLECTIONS[node.page.collection].path : null,
          formUrl,
          documents: newestFirst(media).map((one) => ({
            ...presentFile(one),
            publishedOn: day(one.createdAt),
          })),
          parent: parent ? named(parent) : null,
          children,
        },
        // Its number and its neighbours are the menu's.
        modified: lastModified([...pages, ...media]),
      };
    },

    /** Every page, published or not, where its editors have it. */
    wholeMenu: () => wholeMenu(strapi),

    /** Puts every page in its place: see {@link rearrange}. */
    rearrange: (arrangement: Parameters<typeof rearrange>[1]) => rearrange(strapi, arrangement),

    /** What the regulation expects and is not there, and what was not looked at in time. */
    review: (now = new Date()) => reviewPages(strapi, now),

    /**
     * Writes that a page was looked at today, also into what is published: its content stays as it is, and so does what an
     * editor has not published yet.
     *
     * @returns whether there is such a page
     */
    async markReviewed(documentId: string, now = new Date()): Promise<boolean> {
      if ((await documents().count({ filters: { documentId }, status: 'draft' })) === 0) return false;
      const { timeZone } = await getService('settings').get();
      // Past the document service, which would publish the whole draft.
      await strapi.db
        .queryBuilder(TRANSPARENCY_SECTION)
        .update({ reviewedOn: localDate(now, timeZone) })
        .where({ documentId })
        .execute();
      return true;
    },
  };
}

const newestFirst = (files: readonly Entry[]): Entry[] =>
  [...files].sort((a, b) => String(b.createdAt).localeCompare(String(a.createdAt)));

export type TransparencySectionService = ReturnType<typeof transparencySectionService>;

export default transparencySectionService;
