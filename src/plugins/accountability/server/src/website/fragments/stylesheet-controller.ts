import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { languageOf } from '../../shared/http/language';
import { sendCacheableFile } from '../../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../../shared/forms/validation';

/** Beside this file in the sources: the compiler copies no stylesheets. */
const STYLES = 'src/plugins/accountability/server/src/website/fragments/fragments.css';

/** What fragments look like, on our own pages and on whatever site wants it. */
export function fragmentStylesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** `GET /fragments.css` */
    async find(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const styles = await readFile(path.join(strapi.dirs.app.root, STYLES));
      sendCacheableFile(ctx, styles, 'text/css; charset=utf-8', null);
    },
  };
}
