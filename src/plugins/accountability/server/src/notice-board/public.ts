import type { PublicShape } from '../shared/public-reads/shape';
import { NOTICE } from '../uids';

export const publicNotice: PublicShape = {
  uid: NOTICE,
  fields: ['title', 'from', 'to', 'link'],
  markdown: ['text'],
  media: ['image'],
};
