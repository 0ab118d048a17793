import type { Core } from '@strapi/strapi';

import { localDate } from '../../plugins/accountability/server/src/deadlines';
import { getService } from '../../plugins/accountability/server/src/get-service';
import { stored } from '../../plugins/accountability/server/src/shared/documents/stored';
import { TRANSPARENCY_SECTION } from '../../plugins/accountability/server/src/uids';

import { COLLECTION_NAMES, type CollectionName, COLLECTIONS } from './collections';
import { reviewOf, type TransparencyReview } from './review';

/** More than any menu has. */
const ALL = 1_000;

async function filledCollections(strapi: Core.Strapi, now: Date): Promise<Set<CollectionName>> {
  const hasEntries = async (name: CollectionName): Promise<boolean> => {
    const collection = COLLECTIONS[name];
    if (name === 'published-answers') {
      const { answers } = await getService('publication').published.list({}, { start: 0, limit: 1 }, now);
      return answers.length > 0;
    }
    if (!('uid' in collection)) return true;
    return (await strapi.documents(collection.uid).count({ status: 'published' })) > 0;
  };
  const filled = await Promise.all(
    COLLECTION_NAMES.map(async (name) => ((await hasEntries(name)) ? [name] : [])),
  );
  return new Set(filled.flat());
}

/** Reads what {@link reviewOf} looks at: every page, and which collections have something to show. */
export async function reviewPages(strapi: Core.Strapi, now: Date): Promise<TransparencyReview> {
  const documents = strapi.documents(TRANSPARENCY_SECTION);
  const [published, drafts, filled, { timeZone }] = await Promise.all([
    documents.findMany({
      populate: { documents: { fields: ['id'] } },
      status: 'published',
      limit: ALL,
    }),
    documents.findMany({ fields: ['title', 'requirement'], status: 'draft', limit: ALL }),
    filledCollections(strapi, now),
    getService('settings').get(),
  ]);

  return reviewOf(
    published.map((page) => ({
      ...stored(page, 'title'),
      parentKey: page.parentKey ?? null,
      order: page.order ?? null,
      requirement: page.requirement ?? null,
      body: page.body ?? null,
      documents: page.documents?.length ?? 0,
      link: page.link ?? null,
      collection: page.collection ?? null,
      publishedOn: localDate(new Date(String(page.publishedAt)), timeZone),
      reviewedOn: page.reviewedOn ? String(page.reviewedOn) : null,
      reviewMonths: page.reviewMonths ?? null,
    })),
    drafts.map((page) => ({ ...stored(page, 'title'), requirement: page.requirement ?? null })),
    filled,
    localDate(now, timeZone),
  );
}
