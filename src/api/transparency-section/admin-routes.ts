import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { languageOf } from '../../plugins/accountability/server/src/shared/language';
import { noQuerySchema, validate } from '../../plugins/accountability/server/src/shared/validation';

import type { TransparencySectionService } from './services/transparency-section';
import { TRANSPARENCY_SECTION } from './uid';

const READS = [['plugin::content-manager.explorer.read', TRANSPARENCY_SECTION]];

/** What the panel asks besides the content manager's own, of whoever may read the pages there. */
export const transparencyAdminRoutes = (strapi: Core.Strapi) => [
  {
    method: 'GET' as const,
    path: '/transparency-sections/review',
    /** What is left to do for the section to be as the regulation wants it. */
    async handler(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const pages: TransparencySectionService = strapi
        .api('transparency-section')
        .service('transparency-section');
      ctx.body = { data: await pages.review() };
    },
    info: { type: 'admin' as const },
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: READS } },
      ],
    },
  },
];
