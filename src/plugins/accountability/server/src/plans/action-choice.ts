import type { Core } from '@strapi/strapi';

import { PLAN_ACTION } from '../uids';

import type { Channel, Frequency } from './vocabulary';

/** An action of a published plan, to choose it from a list. */
export interface ChoosableAction {
  documentId: string;
  name: string;
  medium: Channel | null;
  frequencies: Frequency[];
  plan: string;
}

/** Actions of plans, for what carries them out. */
export function actionChoice(strapi: Core.Strapi) {
  return {
    /** Those of the published plans that are not closed, the latest plan first. */
    async openActions(): Promise<ChoosableAction[]> {
      const found = await strapi.documents(PLAN_ACTION).findMany({
        filters: { plan: { closed: { $ne: true } } },
        fields: ['name', 'channel', 'frequencies', 'order'],
        populate: { plan: { fields: ['title', 'periodStart'] } },
        sort: [{ plan: { periodStart: 'desc' } }, { order: 'asc' }],
        status: 'published',
        limit: 500,
      });
      return found.map(({ documentId, name, channel, frequencies, plan }) => ({
        documentId,
        name: name ?? '',
        medium: channel ?? null,
        frequencies: (frequencies ?? []) as Frequency[],
        plan: plan?.title ?? '',
      }));
    },

    /** Those of the given actions (documentIds) that a medium carries out. */
    async actionsOfMedium(documentIds: readonly string[], medium: Channel): Promise<string[]> {
      if (documentIds.length === 0) return [];
      const found = await strapi.documents(PLAN_ACTION).findMany({
        filters: { documentId: { $in: [...documentIds] }, channel: { $eq: medium } },
        fields: ['documentId'],
        status: 'published',
        limit: -1,
      });
      return found.map(({ documentId }) => documentId);
    },
  };
}
