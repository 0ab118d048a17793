import type { Context } from 'koa';

import { getService } from '../../../get-service';
import { languageOf } from '../../../shared/http/language';
import { keepPrivate } from '../../../shared/http/private-answer';
import { bodyOf, noQuerySchema, validate } from '../../../shared/forms/validation';
import { actorOf, may } from '../actor';

import { caseCsv } from './export';
import { exportSchema, listSchema, type ListParameters, searchSchema } from './filters';

const WIDGET_ROWS = 5;

async function answer(ctx: Context, parameters: ListParameters) {
  const { userId } = actorOf(ctx);
  const { list } = getService('desk');
  const { items, pagination } = await list.page(parameters, userId, new Date());
  ctx.body = { data: items, meta: { pagination, counts: await list.counts() } };
}

export function deskListController() {
  return {
    /** `GET /inquiries` */
    async find(ctx: Context) {
      keepPrivate(ctx);
      await answer(ctx, validate(listSchema, ctx.query, languageOf(ctx)));
    },

    /** `POST /inquiries/search`: the list of one person's cases. By POST, since an address is no place for their data. */
    async search(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      await answer(ctx, validate(searchSchema, bodyOf(ctx), language));
    },

    /** `GET /inquiries/export.csv`: all the cases of a selection. The subjects only for who may read personal data. */
    async export(ctx: Context) {
      keepPrivate(ctx);
      const parameters = validate(exportSchema, ctx.query, languageOf(ctx));
      const { timeZone } = await getService('settings').get();
      const pages = getService('desk').list.all(parameters, actorOf(ctx).userId);
      ctx.attachment('inquietudes.csv');
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.type = 'text/csv; charset=utf-8';
      const file = caseCsv(pages, timeZone, may(ctx, 'inquiries.read-person'));
      file.once('error', (error) => {
        strapi.log.error(error);
        ctx.res.destroy();
      });
      ctx.body = file;
    },

    /** `GET /inquiries/assignees` */
    async assignees(ctx: Context) {
      keepPrivate(ctx);
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.body = { data: await getService('desk').people.handlers() };
    },

    /** `GET /inquiries/widget` */
    async widget(ctx: Context) {
      keepPrivate(ctx);
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.body = { data: await getService('desk').list.summary(actorOf(ctx).userId, WIDGET_ROWS) };
    },
  };
}
