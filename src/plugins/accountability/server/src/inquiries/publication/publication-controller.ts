import type { Context } from 'koa';

import { getService } from '../../get-service';
import { type Language, languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { keepPrivate } from '../../shared/http/private-answer';
import { expectKeys } from '../../shared/public-reads/expect-keys';
import { inReadersLanguage } from '../../shared/public-reads/invalid-query';
import { pagesOf, parsePaging } from '../../shared/public-reads/paging';
import { bodyOf, noQuerySchema, validate } from '../../shared/forms/validation';
import { actorOf } from '../desk/actor';
import { noSuchCase } from '../desk/case/refusals';

import { publicHtml } from './public-html';
import { tellPublicationRefusal } from './told-refusals';
import { checkSchema, publishSchema, withdrawSchema } from './validation';

function asked(ctx: Context): { documentId: string; language: Language } {
  keepPrivate(ctx);
  const language = languageOf(ctx);
  validate(noQuerySchema, ctx.query, language);
  return { documentId: parameter(ctx, 'documentId'), language };
}

async function show(ctx: Context, documentId: string, language: Language): Promise<void> {
  const found = await getService('publication').view(documentId);
  if (!found) throw noSuchCase(language);
  const { takenBack, publicQuestion, publicAnswer } = found;
  // Their text is their own: what is taken back here stays there until an editor mends it.
  const quotedIn = takenBack ? await getService('bulletins').quoting([publicQuestion, publicAnswer]) : [];
  ctx.body = { data: { ...found, quotedIn } };
}

/** The editor's side of publishing an answer. */
export function publicationController() {
  return {
    /** `GET /inquiries/case/:documentId/publication` */
    async read(ctx: Context) {
      const { documentId, language } = asked(ctx);
      await show(ctx, documentId, language);
    },

    /** `POST /inquiries/case/:documentId/publication/check`: what was found, and the answer as the public will read it. */
    async check(ctx: Context) {
      const { documentId, language } = asked(ctx);
      const texts = validate(checkSchema, bodyOf(ctx), language);
      const findings = await getService('publication').check(documentId, texts);
      if (!findings) throw noSuchCase(language);
      ctx.body = { data: { findings, answerHtml: publicHtml(texts.publicAnswer) } };
    },

    /** `POST /inquiries/case/:documentId/publication` */
    async publish(ctx: Context) {
      const { documentId, language } = asked(ctx);
      const request = validate(publishSchema, bodyOf(ctx), language);
      try {
        const published = await getService('publication').publish(documentId, request, actorOf(ctx));
        if (!published) throw noSuchCase(language);
      } catch (error) {
        return tellPublicationRefusal(ctx, error, language);
      }
      await show(ctx, documentId, language);
    },

    /** `POST /inquiries/case/:documentId/publication/withdraw`: names the bulletins that still quote the answer. */
    async withdraw(ctx: Context) {
      const { documentId, language } = asked(ctx);
      const { reason } = validate(withdrawSchema, bodyOf(ctx), language);
      try {
        const withdrawn = await getService('publication').withdraw(documentId, reason, actorOf(ctx));
        if (!withdrawn) throw noSuchCase(language);
      } catch (error) {
        return tellPublicationRefusal(ctx, error, language);
      }
      await show(ctx, documentId, language);
    },

    /** `GET /inquiries/publication/pending` */
    async pending(ctx: Context) {
      keepPrivate(ctx);
      const paging = inReadersLanguage(ctx, () => {
        expectKeys(ctx.query, ['pagination']);
        return parsePaging(ctx.query.pagination);
      });
      const { items, total } = await getService('publication').pending(paging);
      ctx.body = { data: items, meta: { pagination: pagesOf(paging, total) } };
    },

    /** `GET /inquiries/publication/topics`: those in use, to choose from. */
    async topics(ctx: Context) {
      keepPrivate(ctx);
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.body = { data: await getService('publication').published.topics() };
    },
  };
}
