import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { keepPrivate } from '../../shared/http/private-answer';
import { sendCacheable } from '../../shared/public-reads/http-cache';
import { inReadersLanguage } from '../../shared/public-reads/invalid-query';
import { pagesOf, parsePaging } from '../../shared/public-reads/paging';
import { bodyOf, noQuerySchema, validate } from '../../shared/forms/validation';

import { listQuerySchema, similarSchema } from './validation';

const LONGEST_ID = 200;
const NOT_FOUND = { es: 'No se encontró lo que busca.', en: 'Not found.' };

/** Published answers, for everybody. */
export function publishedAnswersController() {
  const published = () => getService('publication').published;

  return {
    /** `GET /published-answers` */
    async find(ctx: Context) {
      const { pagination, ...rest } = ctx.query;
      const query = validate(listQuerySchema, rest, languageOf(ctx));
      const paging = inReadersLanguage(ctx, () => parsePaging(pagination));
      const { answers, total, modified } = await published().list(query, paging);
      sendCacheable(ctx, { data: answers, meta: { pagination: pagesOf(paging, total) } }, modified);
    },

    /** `GET /published-answers/:id` */
    async findOne(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const id = parameter(ctx, 'id');
      const readable = id.length <= LONGEST_ID && !id.includes('\0');
      const found = readable ? await published().one(id) : null;
      if (!found) throw new errors.NotFoundError(NOT_FOUND[language]);
      sendCacheable(ctx, { data: found.answer, meta: {} }, found.modified);
    },

    /**
     * `POST /published-answers/similar`: the few most like what somebody is about to ask. In the body, because an address
     * ends up in logs and caches, and it is written before anybody has consented to anything.
     */
    async similar(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { subject } = validate(similarSchema, bodyOf(ctx), language);
      ctx.body = { data: await published().similar(subject), meta: {} };
    },

    /** `GET /published-answers/topics` */
    async topics(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      sendCacheable(ctx, { data: await published().topics(), meta: {} }, null);
    },
  };
}
