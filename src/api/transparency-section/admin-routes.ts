import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { languageOf } from '../../plugins/accountability/server/src/shared/http/language';
import { parameter } from '../../plugins/accountability/server/src/shared/http/parameter';
import { notFound } from '../../plugins/accountability/server/src/shared/public-reads/controller';
import { noQuerySchema, validate } from '../../plugins/accountability/server/src/shared/forms/validation';
import { TRANSPARENCY_SECTION } from '../../plugins/accountability/server/src/uids';

import type { TransparencySectionService } from './services/transparency-section';

/** For whoever may do all of this with the pages in the content manager. */
const policies = (...verbs: string[]) => [
  'admin::isAuthenticatedAdmin',
  {
    name: 'admin::hasPermissions',
    config: {
      actions: verbs.map((verb) => [`plugin::content-manager.explorer.${verb}`, TRANSPARENCY_SECTION]),
    },
  },
];

/** What the panel asks of the pages besides the content manager's own. */
export function transparencyAdminRoutes(strapi: Core.Strapi) {
  const pages = (): TransparencySectionService =>
    strapi.api('transparency-section').service('transparency-section');
  const info = { type: 'admin' };

  return [
    {
      method: 'GET' as const,
      path: '/transparency-sections/review',
      info,
      config: { policies: policies('read') },
      /** What is left to do for the section to be as the regulation wants it. */
      async handler(ctx: Context) {
        validate(noQuerySchema, ctx.query, languageOf(ctx));
        ctx.body = { data: await pages().review() };
      },
    },
    {
      method: 'POST' as const,
      path: '/transparency-sections/:documentId/reviewed',
      info,
      config: { policies: policies('update', 'publish') },
      /** Somebody looked at the page today and found it up to date. */
      async handler(ctx: Context) {
        if (!(await pages().markReviewed(parameter(ctx, 'documentId')))) throw notFound(ctx);
        ctx.body = { data: await pages().review() };
      },
    },
  ];
}
