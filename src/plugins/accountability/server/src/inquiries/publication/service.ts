import type { Core } from '@strapi/strapi';

import { pendingPublications } from './pending';
import { publicationDesk } from './publication-desk';
import { publishedAnswers } from './published-answers';

/** Publishing the answers of cases, and what the public reads of them. */
export function publicationService({ strapi }: { strapi: Core.Strapi }) {
  return { ...publicationDesk(strapi), ...pendingPublications(strapi), published: publishedAnswers(strapi) };
}
