import type { PublicShape } from '../shared/public-reads/shape';
import { SETTINGS } from '../uids';

/** What the public may know of the settings: who the institute is, and its privacy notice. */
export const publicSettings: PublicShape = {
  uid: SETTINGS,
  fields: ['name', 'taxId', 'address', 'email', 'phone', 'website', 'timeZone', 'privacyPolicyVersion'],
  markdown: ['privacyPolicy'],
  media: ['logo'],
};
