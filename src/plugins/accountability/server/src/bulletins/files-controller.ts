import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { pdfHeaders } from '../shared/pdf/file-headers';
import { notFound } from '../shared/public-reads/controller';
import { sendCacheableFile } from '../shared/public-reads/http-cache';
import { requestedKey } from '../shared/public-reads/key';
import { noQuerySchema, validate } from '../shared/forms/validation';

/** A published bulletin to be printed or kept. */
export function bulletinFilesController() {
  return {
    /** `GET /bulletins/:idOrSlug/bulletin.pdf` */
    async pdf(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const key = requestedKey(ctx);
      const bulletin = key === null ? null : await getService('bulletins').published(key);
      if (!bulletin) throw notFound(ctx);
      const file = await getService('bulletins').pdf(bulletin);
      pdfHeaders(ctx, bulletin.slug || 'boletin');
      sendCacheableFile(ctx, file, 'application/pdf', bulletin.changedAt);
    },
  };
}
