import type { Core } from '@strapi/strapi';

import type { BULLETIN } from '../../../uids';
import type { Kind } from '../vocabulary';

import { answers } from './answers';
import { contents } from './contents';
import type { Item } from './item';

/** Something that is published and can be found. */
export interface Source {
  kind: Exclude<Kind, 'document'>;
  /** The type whose changes change it. */
  uid: string;
  /** What the public reads of one now; `null` where it is not published. */
  read: (strapi: Core.Strapi, documentId: string) => Promise<Item | null>;
  /** What is published, all of it or one, by documentId, with a mark that changes when it is published anew. */
  published: (strapi: Core.Strapi, documentId?: string) => Promise<Map<string, string>>;
}

/** Everything that can be found, by its source. */
export const SOURCES: readonly Source[] = [...contents, answers];

export const sourceOf = (uid: string): Source | undefined => SOURCES.find((source) => source.uid === uid);

/** The sources whose type this application has. */
export const knownSources = (strapi: Core.Strapi): Source[] =>
  SOURCES.filter(({ uid }) => strapi.contentTypes[uid as typeof BULLETIN] !== undefined);
