import type { Core } from '@strapi/strapi';

import { stored } from '../../plugins/accountability/server/src/shared/documents/stored';
import { TRANSPARENCY_SECTION } from '../../plugins/accountability/server/src/uids';

/** More than any menu has. */
const ALL = 10_000;
const FIELDS = ['title', 'order', 'parentKey', 'link', 'collection', 'updatedAt'] as const;

/** Every page where its editors have it: below what its relation says. `kept` is what it remembers of that. */
export async function draftPlaces(strapi: Core.Strapi) {
  const found = await strapi.documents(TRANSPARENCY_SECTION).findMany({
    fields: [...FIELDS],
    populate: { parent: { fields: ['documentId'] } },
    status: 'draft',
    limit: ALL,
  });
  return found.map((page) => ({
    ...stored(page, 'documentId', 'title'),
    order: page.order ?? null,
    kept: page.parentKey ?? null,
    parentKey: page.parent?.documentId ?? null,
  }));
}

/** Every published page where the public has it, also below one that is not published. */
export async function publishedPlaces(strapi: Core.Strapi) {
  const found = await strapi
    .documents(TRANSPARENCY_SECTION)
    .findMany({ fields: [...FIELDS], status: 'published', limit: ALL });
  return found.map((page) => ({
    ...stored(page, 'documentId', 'title'),
    order: page.order ?? null,
    parentKey: page.parentKey ?? null,
  }));
}
