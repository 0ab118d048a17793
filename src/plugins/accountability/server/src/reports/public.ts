import type { PublicShape } from '../shared/public-reads/shape';
import { HEARING, INDICATOR, MANAGEMENT_REPORT } from '../uids';

export const publicManagementReport: PublicShape = {
  uid: MANAGEMENT_REPORT,
  fields: [
    'title',
    'slug',
    'kind',
    'periodStart',
    'periodEnd',
    'summary',
    'corrections',
    'withdrawals',
    'publishedAt',
    'updatedAt',
  ],
  markdown: ['body'],
  media: ['documents'],
  relations: {
    indicators: {
      uid: INDICATOR,
      fields: ['name', 'unit', 'target', 'result', 'group', 'order'],
      sort: 'order:asc',
    },
    hearing: { uid: HEARING, fields: ['title', 'slug', 'startsAt', 'state'] },
  },
};
