import type { Core, UID } from '@strapi/strapi';

import { publicWhen } from '../shared/public-reads/public-when';
import {
  ADDRESS_CHECK,
  CHECKED_ADDRESS,
  CLOSURE,
  EVALUATION,
  EVIDENCE,
  OCCURRENCE,
  PLUGIN_ID,
  POSITION,
  REGISTRATION,
  SETTINGS,
  UPLOADED_FILE,
} from '../uids';

/** A type that public answers are made of. */
export interface Source {
  uid: UID.ContentType;
  table: string;
  /** The column that is filled in the rows the public sees something of; `null` where that is each row. */
  publicWhen: string | null;
}

/** Types without drafts the public sees something of. What is in no list here makes an answer that is not kept. */
const WITHOUT_DRAFTS: readonly UID.ContentType[] = [
  SETTINGS,
  CLOSURE,
  POSITION,
  OCCURRENCE,
  EVIDENCE,
  CHECKED_ADDRESS,
  ADDRESS_CHECK,
  REGISTRATION,
  EVALUATION,
  UPLOADED_FILE,
  // Who may read what.
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
];

/** Every type whose changes matter to kept answers: all that is published, of the plugin and of the application. */
export function sourcesOf(strapi: Core.Strapi): Source[] {
  const uids = Object.keys(strapi.contentTypes) as UID.ContentType[];
  const ours = (uid: UID.ContentType) => uid.startsWith(`plugin::${PLUGIN_ID}.`) || uid.startsWith('api::');
  const table = (uid: UID.ContentType) => strapi.db.metadata.get(uid).tableName;
  return uids.flatMap((uid): Source[] => {
    const column = publicWhen(strapi, uid);
    const known = column === null ? WITHOUT_DRAFTS.includes(uid) || uid.startsWith('api::') : ours(uid);
    return known ? [{ uid, table: table(uid), publicWhen: column }] : [];
  });
}
