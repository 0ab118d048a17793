import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../../get-service';
import { type Language, languageOf } from '../../../shared/language';
import { parameter } from '../../../shared/parameter';
import { keepPrivate } from '../../../shared/private-answer';
import { bodyOf, fieldError, noQuerySchema, validate } from '../../../shared/validation';
import { actorOf, may } from '../actor';

import { noSuchCase, tellRefusal } from './refusals';
import { stepRequestOf, UnknownHandlerError } from './step-request';
import { noteSchema, prioritySchema, stepSchema } from './validation';

const SENTENCES = {
  unknownHandler: {
    es: 'Elija a una persona que pueda tramitar casos.',
    en: 'Choose somebody who may handle cases.',
  },
  mayNotAnnul: { es: 'No tiene permiso para anular radicados.', en: 'You may not annul filings.' },
};

function addressed(ctx: Context): { documentId: string; language: Language } {
  keepPrivate(ctx);
  const language = languageOf(ctx);
  validate(noQuerySchema, ctx.query, language);
  return { documentId: parameter(ctx, 'documentId'), language };
}

async function show(ctx: Context, documentId: string, language: Language): Promise<void> {
  const readsPerson = may(ctx, 'inquiries.read-person');
  const found = await getService('desk').cases.read(documentId, { readsPerson, language });
  if (!found) throw noSuchCase(language);
  ctx.body = { data: found };
}

export function deskCaseController() {
  return {
    /** `GET /inquiries/case/:documentId` */
    async read(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      await show(ctx, documentId, language);
    },

    /** `POST /inquiries/case/:documentId/steps` */
    async step(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const { version, ...asked } = validate(stepSchema, bodyOf(ctx), language);
      if (asked.step === 'annul' && !may(ctx, 'inquiries.annul')) {
        throw new errors.ForbiddenError(SENTENCES.mayNotAnnul[language]);
      }
      try {
        const request = await stepRequestOf(asked, 0);
        const taken = await getService('inquiries').takeStep(documentId, request, actorOf(ctx), { version });
        if (!taken) throw noSuchCase(language);
      } catch (error) {
        if (error instanceof UnknownHandlerError)
          throw fieldError(['assigneeId'], SENTENCES.unknownHandler, language);
        return tellRefusal(ctx, error, language);
      }
      await show(ctx, documentId, language);
    },

    /** `POST /inquiries/case/:documentId/notes` */
    async note(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const { text } = validate(noteSchema, bodyOf(ctx), language);
      const row = await getService('desk').cases.rowOf(documentId);
      if (!row) throw noSuchCase(language);
      await getService('inquiries').addRecord(row.id, 'noted', { text }, actorOf(ctx));
      await show(ctx, documentId, language);
    },

    /** `POST /inquiries/case/:documentId/priority` */
    async priority(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const { reason } = validate(prioritySchema, bodyOf(ctx), language);
      await getService('inquiries').markPriority(documentId, reason, actorOf(ctx));
      await show(ctx, documentId, language);
    },
  };
}
