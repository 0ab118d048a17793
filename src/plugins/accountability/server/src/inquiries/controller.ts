import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { parameter } from '../shared/http/parameter';
import { keepPrivate } from '../shared/http/private-answer';
import { sendCacheable } from '../shared/public-reads/http-cache';
import { bodyOf, noQuerySchema, validate } from '../shared/forms/validation';

import { receiveForm } from './attachments/receive-form';
import { HONEYPOT, wrongPuzzle } from '../abuse';
import { answerFiling } from './intake/answer-filing';
import { actorOf } from './desk/actor';
import { offeredByForms } from './intake/offered-by-forms';
import { readFiling } from './intake/read-filing';
import { issueReceipt } from './receipt/issue';

import { UNKNOWN_CASE } from './unknown-case';
import { filingSchemaFor, lookupSchema } from './intake/validation';

export function inquiriesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** `POST /inquiries` */
    async file(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      await receiveForm(ctx, language, async (form) => {
        const { filing, key } = await readFiling(ctx, filingSchemaFor(form.body), form.body, () =>
          wrongPuzzle(form.body, language),
        );
        await answerFiling(ctx, () => getService('inquiries').file(filing, key, language, ctx.ip, form));
      });
    },

    /** `POST /inquiries/lookup` */
    async lookup(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { filingNumber, trackingCode } = validate(lookupSchema, bodyOf(ctx), language);
      const status = await getService('abuse').tryCode(ctx.ip, filingNumber, () =>
        getService('inquiries').lookup(filingNumber, trackingCode, language),
      );
      if (!status) throw new errors.NotFoundError(UNKNOWN_CASE[language]);
      ctx.body = { data: status, meta: {} };
    },

    /** `GET /inquiries/form`: what a form needs to be drawn. */
    async form(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const offered = await offeredByForms(language);
      sendCacheable(
        ctx,
        { data: { ...offered, captcha: getService('abuse').captcha, honeypot: HONEYPOT }, meta: {} },
        await getService('settings').lastChange(),
      );
    },

    /** `GET /inquiries/receipts/:token`: the receipt as PDF, for whoever holds its address. */
    async receipt(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const filingNumber = await getService('inquiries').byReceiptToken(parameter(ctx, 'token'));
      if (!filingNumber) throw new errors.NotFoundError(UNKNOWN_CASE[language]);

      ctx.set('X-Content-Type-Options', 'nosniff');
      // Shown rather than saved: it is read or printed at once, also at a counter or on a telephone.
      ctx.attachment(`constancia-${filingNumber}.pdf`, { type: 'inline' });
      ctx.type = 'application/pdf';
      ctx.body = await issueReceipt(strapi, filingNumber, language);
    },

    /** `GET /inquiries/:documentId/person` of the admin: the person's data, for those who may read it. */
    async person(ctx: Context) {
      keepPrivate(ctx);
      const documentId = parameter(ctx, 'documentId');
      const record = await getService('inquiries').person(documentId);
      if (!record) throw new errors.NotFoundError('No hay una inquietud con ese identificador.');
      await getService('desk').readings.record(documentId, 'person', actorOf(ctx));
      ctx.body = { data: record.person };
    },
  };
}
