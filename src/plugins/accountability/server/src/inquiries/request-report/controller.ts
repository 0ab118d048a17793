import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { hasExportPlace } from '../../shared/public-reads/export-gate';
import { sendCacheable, sendCacheableFile } from '../../shared/public-reads/http-cache';
import { bodyOf, noQuerySchema, validate } from '../../shared/forms/validation';

import { publicRequestsCsv, requestsCsv } from './csv';
import { publicReport } from './public-report';
import type { Period } from './service';
import { periodSchema } from './validation';

const service = () => getService('request-report');

async function periodOf(ctx: Context, values: unknown): Promise<Period> {
  const { from, to } = validate(periodSchema, values, languageOf(ctx));
  return from && to ? { from, to } : service().currentYear();
}

function sendFile(ctx: Context, file: string | Buffer, type: string, name: string) {
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.attachment(name);
  ctx.type = type;
  ctx.body = file;
}

const CSV = 'text/csv; charset=utf-8';
const csvName = ({ from, to }: Period) => `solicitudes-${from}-${to}.csv`;

/** The report on requests, for the office; and of it, for everybody, what leads to nobody. */
export function requestReportController() {
  return {
    async show(ctx: Context) {
      ctx.body = { data: await service().report(await periodOf(ctx, ctx.query)) };
    },

    async csv(ctx: Context) {
      const period = await periodOf(ctx, ctx.query);
      const { requests } = await service().report(period);
      sendFile(ctx, requestsCsv(requests), CSV, csvName(period));
    },

    async pdf(ctx: Context) {
      const period = await periodOf(ctx, ctx.query);
      const name = `informe-de-solicitudes-${period.from}-${period.to}.pdf`;
      sendFile(ctx, await service().pdf(period), 'application/pdf', name);
    },

    async draft(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.status = 201;
      ctx.body = { data: { documentId: await service().draft(await periodOf(ctx, bodyOf(ctx))) } };
    },

    /** `GET /open-data/requests.json` */
    async openJson(ctx: Context) {
      const period = await periodOf(ctx, ctx.query);
      if (!hasExportPlace(ctx)) return;
      const { requests, ...figures } = publicReport(await service().report(period));
      sendCacheable(ctx, { data: requests, meta: figures }, null);
    },

    /** `GET /open-data/requests.csv` */
    async openCsv(ctx: Context) {
      const period = await periodOf(ctx, ctx.query);
      if (!hasExportPlace(ctx)) return;
      const { requests } = publicReport(await service().report(period));
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.attachment(csvName(period));
      sendCacheableFile(ctx, publicRequestsCsv(requests), CSV, null);
    },
  };
}
