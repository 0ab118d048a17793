import type { Core } from '@strapi/strapi';

import { SEARCH_ENTRY } from '../../../uids';
import type { LoadTexts } from '../engine/text-reader';

import type { EntryRow } from './rows';

/** The texts as they are kept: the index knows which words a text has, and not in which order. */
export const keptTexts =
  (strapi: Core.Strapi): LoadTexts =>
  async (ids) => {
    const rows = (await strapi.db.query(SEARCH_ENTRY).findMany({
      where: { id: { $in: ids }, removed: false },
      select: ['id', 'title', 'headings', 'text'],
    })) as Pick<EntryRow, 'id' | 'title' | 'headings' | 'text'>[];
    return rows.map(({ id, title, headings, text }) => ({
      id,
      texts: [title, headings, text].filter((one) => one !== null),
    }));
  };
