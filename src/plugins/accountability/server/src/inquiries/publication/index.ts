import { jsonOnly } from '../../shared/http/json-only';
import { adminRoute, readRoute, type Route, type Slice } from '../../shared/slice';

import { publicationController } from './publication-controller';
import { publishedAnswersController } from './published-answers-controller';
import { publicationService } from './service';

const CASE = '/inquiries/case/:documentId/publication';
const PERMISSIONS = ['inquiries.publish', 'inquiries.read'];

/** Reads granted to the public once, as those of the other content are (`access/public-grants.ts`). */
const publicRoute = (path: string, action: string): Route =>
  readRoute(`/published-answers${path}`, `published-answers.${action}`);

export const publication: Slice = {
  services: { publication: publicationService },
  controllers: { publication: publicationController, 'published-answers': publishedAnswersController },
  publicRoutes: [
    publicRoute('', 'find'),
    // Granted and taken back like the reads: it is one, with its question in the body.
    {
      method: 'POST',
      path: '/published-answers/similar',
      handler: 'published-answers.similar',
      config: { middlewares: [jsonOnly] },
    },
    publicRoute('/topics', 'topics'),
    publicRoute('/:id', 'findOne'),
  ],
  adminRoutes: [
    adminRoute('GET', '/inquiries/publication/pending', 'publication.pending', ...PERMISSIONS),
    adminRoute('GET', '/inquiries/publication/topics', 'publication.topics', ...PERMISSIONS),
    adminRoute('GET', CASE, 'publication.read', ...PERMISSIONS),
    adminRoute('POST', CASE, 'publication.publish', ...PERMISSIONS),
    adminRoute('POST', `${CASE}/check`, 'publication.check', ...PERMISSIONS),
    adminRoute('PUT', `${CASE}/draft`, 'desk-draft.savePublic', ...PERMISSIONS),
    adminRoute('POST', `${CASE}/withdraw`, 'publication.withdraw', ...PERMISSIONS),
  ],
};
