import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { languageOf } from '../../../plugins/accountability/server/src/shared/http/language';
import { notFound } from '../../../plugins/accountability/server/src/shared/public-reads/controller';
import { sendCacheable } from '../../../plugins/accountability/server/src/shared/public-reads/http-cache';
import { requestedKey } from '../../../plugins/accountability/server/src/shared/public-reads/key';
import { noQuerySchema, validate } from '../../../plugins/accountability/server/src/shared/forms/validation';
import type { TransparencySectionService } from '../services/transparency-section';

/** The institute's pages, as the website reads them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const pages = (): TransparencySectionService =>
    strapi.api('transparency-section').service('transparency-section');

  return {
    /** `GET /transparency-menu`: everything published, as a tree. */
    async menu(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const { data, modified } = await pages().menu();
      sendCacheable(ctx, { data, meta: {} }, modified);
    },

    /** `GET /transparency-sections/:slug` */
    async findOne(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const key = requestedKey(ctx, 'slug');
      const found = key === null ? null : await pages().page(key);
      if (!found) throw notFound(ctx);
      sendCacheable(ctx, { data: found.data, meta: {} }, found.modified);
    },
  };
};
