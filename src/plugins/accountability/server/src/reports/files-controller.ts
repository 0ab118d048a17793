import type { Core } from '@strapi/strapi';
import { errors, z } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { pdfHeaders } from '../shared/pdf/file-headers';
import { notFound } from '../shared/public-reads/controller';
import { sendCacheableFile } from '../shared/public-reads/http-cache';
import { requestedKey } from '../shared/public-reads/key';
import { noQuerySchema, validate } from '../shared/forms/validation';

import { CHART_WIDTHS } from './chart';
import { chartHeaders } from './file-headers';
import type { Report } from './read-report';
import { answerWithdrawn } from './withdrawn';

const NO_INDICATORS = {
  es: 'Este informe no tiene indicadores.',
  en: 'This report has no indicators.',
};

/** The widths a chart is drawn for, in pixels, as an address writes them. */
const chartQuery = z.strictObject({ width: z.enum(CHART_WIDTHS.map(String)).optional() });

/** A published report as files: its chart, and all of it to be read on paper. */
export function reportFilesController({ strapi }: { strapi: Core.Strapi }) {
  const service = () => getService('reports');

  /** Sends what is made of the report that the address names, or says why there is none. */
  async function send(ctx: Context, make: (report: Report) => Promise<void>): Promise<void> {
    const key = requestedKey(ctx);
    const report = key === null ? null : await service().published(key);
    if (report) await make(report);
    else if (key === null || !(await answerWithdrawn(strapi, ctx, key))) throw notFound(ctx);
  }

  return {
    /** `GET /management-reports/:idOrSlug/indicators.svg` */
    async chart(ctx: Context) {
      const language = languageOf(ctx);
      const { width } = validate(chartQuery, ctx.query, language);
      await send(ctx, async (report) => {
        if (report.indicators.length === 0) throw new errors.NotFoundError(NO_INDICATORS[language]);
        const svg = await service().chart(report, width ? Number(width) : undefined);
        chartHeaders(ctx);
        sendCacheableFile(ctx, svg, 'image/svg+xml', report.changedAt);
      });
    },

    /** `GET /management-reports/:idOrSlug/report.pdf` */
    async pdf(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      await send(ctx, async (report) => {
        const file = await service().pdf(report);
        pdfHeaders(ctx, report.slug || 'informe');
        sendCacheableFile(ctx, file, 'application/pdf', report.changedAt);
      });
    },
  };
}
