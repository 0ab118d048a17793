import type { PublicShape } from '../shared/public-reads/shape';
import { BULLETIN, HEARING, MANAGEMENT_REPORT, PLAN_ACTION } from '../uids';

export const publicBulletin: PublicShape = {
  uid: BULLETIN,
  fields: ['number', 'title', 'slug', 'summary', 'issuedOn', 'publishedAt', 'updatedAt'],
  markdown: ['body'],
  media: ['cover'],
  relations: {
    report: { uid: MANAGEMENT_REPORT, fields: ['title', 'slug', 'kind'] },
    hearing: { uid: HEARING, fields: ['title', 'slug', 'startsAt', 'state'] },
    actions: { uid: PLAN_ACTION, fields: ['name', 'channel'] },
  },
};
