import type { UID } from '@strapi/strapi';

import {
  BULLETIN,
  COMMITMENT,
  HEARING,
  MANAGEMENT_REPORT,
  PLAN,
} from '../../plugins/accountability/server/src/uids';

interface Collection {
  /** Where the website reads it. */
  path: string;
  /** What it shows the published entries of; without one it is never empty. */
  uid?: UID.ContentType;
}

/** What a page can show instead of a text of its own, by the name an editor chooses it by. */
export const COLLECTIONS = {
  plans: { path: '/api/accountability/plans', uid: PLAN },
  'follow-up': { path: '/api/accountability/follow-up', uid: PLAN },
  'management-reports': { path: '/api/accountability/management-reports', uid: MANAGEMENT_REPORT },
  bulletins: { path: '/api/accountability/bulletins', uid: BULLETIN },
  hearings: { path: '/api/accountability/hearings', uid: HEARING },
  'hearing-calendar': { path: '/api/accountability/hearings/calendar.ics', uid: HEARING },
  commitments: { path: '/api/accountability/commitments', uid: COMMITMENT },
  'published-answers': { path: '/api/accountability/published-answers' },
  'inquiry-form': { path: '/api/accountability/inquiries/form' },
  'notice-board': { path: '/api/accountability/notice-board' },
  'open-data': { path: '/api/accountability/open-data' },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof COLLECTIONS;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** What a page leads to: a link, something that is published here, or its own text. */
export const kindOf = (page: { link?: string | null; collection?: CollectionName | null }) =>
  page.link ? 'link' : page.collection ? 'collection' : 'page';
