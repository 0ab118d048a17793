import type { Core, UID } from '@strapi/strapi';

import { INQUIRY } from '../../uids';

/** The column that is filled in the rows of a type the public sees something of; `null` where that is each row. */
export function publicWhen(strapi: Core.Strapi, uid: UID.ContentType): string | null {
  if (uid === INQUIRY) return 'public_from';
  return strapi.contentType(uid).options?.draftAndPublish ? 'published_at' : null;
}
