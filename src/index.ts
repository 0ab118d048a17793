import type { Core } from '@strapi/strapi';

import { transparencyAdminRoutes } from './api/transparency-section/admin-routes';
import { keepTree } from './api/transparency-section/keep-tree';
import { makeInitialPages } from './api/transparency-section/make-initial-pages';
import { getService } from './plugins/accountability/server/src/get-service';
import { TRANSPARENCY_SECTION } from './plugins/accountability/server/src/uids';
import { outliveLostConnections } from './lost-connections';
import { tightenOpenBodies } from './tight-bodies';
import { answerUnreadable } from './unreadable-requests';

const PUBLIC_READS = ['menu', 'findOne'].map((read) => `${TRANSPARENCY_SECTION}.${read}`);

/** The application itself does almost nothing: the plugin `accountability` does. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    outliveLostConnections(strapi);
    tightenOpenBodies(strapi);
    answerUnreadable(strapi.server.httpServer);
    strapi.documents.use(keepTree(strapi));
    // Strapi takes every route of an API's folder for a public one.
    strapi.server.routes({ type: 'admin', prefix: '', routes: transparencyAdminRoutes(strapi) });
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await getService('access').prepareAdminRoles();
    await getService('access').grantApplicationReads(PUBLIC_READS);
    await makeInitialPages(strapi);
  },
};
