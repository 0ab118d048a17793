import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { languageOf } from '../../plugins/accountability/server/src/shared/http/language';
import { parameter } from '../../plugins/accountability/server/src/shared/http/parameter';
import { notFound } from '../../plugins/accountability/server/src/shared/public-reads/controller';
import { refuse } from '../../plugins/accountability/server/src/shared/http/refusal';
import {
  bodyOf,
  noQuerySchema,
  validate,
} from '../../plugins/accountability/server/src/shared/forms/validation';
import { TRANSPARENCY_SECTION } from '../../plugins/accountability/server/src/uids';

import type { TransparencySectionService } from './services/transparency-section';

const key = z.string().min(1).max(255);

/** Every page of the menu: those of the same parent in their order. */
const arrangementSchema = z.strictObject({
  version: key,
  pages: z.array(z.strictObject({ documentId: key, parentKey: key.nullable() })).max(1_000),
});

const REARRANGED_MEANWHILE =
  'Otra persona cambió el menú mientras usted lo ordenaba. No se guardó nada: lea el menú otra vez y repita sus cambios.';

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
      method: 'GET' as const,
      path: '/transparency-sections/tree',
      info,
      config: { policies: policies('read') },
      /** The whole menu, published or not, to be rearranged. */
      async handler(ctx: Context) {
        validate(noQuerySchema, ctx.query, languageOf(ctx));
        ctx.body = { data: await pages().wholeMenu() };
      },
    },
    {
      method: 'PUT' as const,
      path: '/transparency-sections/tree',
      info,
      config: { policies: policies('update', 'publish') },
      /** The whole menu as somebody rearranged it, for the public too. */
      async handler(ctx: Context) {
        const arrangement = validate(arrangementSchema, bodyOf(ctx), languageOf(ctx));
        if (!(await pages().rearrange(arrangement)))
          return refuse(ctx, 409, 'ConflictError', REARRANGED_MEANWHILE);
        ctx.body = { data: await pages().wholeMenu() };
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
