import type { Context } from 'koa';

import { getService } from '../../../get-service';
import type { Language } from '../../../shared/http/language';
import { refuse } from '../../../shared/http/refusal';
import { bodyOf, validate } from '../../../shared/forms/validation';
import { receiveForm } from '../../attachments/receive-form';
import { actorOf, may } from '../actor';
import { addressed } from '../../../shared/http/addressed';

import { noSuchCase, tellRefusal } from './refusals';
import { stepRequestOf } from './step-request';
import { takeDeskStep } from './steps';
import { noteSchema, prioritySchema, stepSchema } from './validation';

const MAY_NOT_ANNUL = { es: 'No tiene permiso para anular radicados.', en: 'You may not annul filings.' };

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

    /** `POST /inquiries/case/:documentId/steps`, as JSON or, with files, as a form. */
    async step(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      await receiveForm(ctx, language, async (form) => {
        const { version, ...asked } = validate(stepSchema, form.body, language);
        if (asked.step === 'annul' && !may(ctx, 'inquiries.annul')) {
          return refuse(ctx, 403, 'ForbiddenError', MAY_NOT_ANNUL[language]);
        }
        const files = await form.files();
        try {
          const request = await stepRequestOf(asked, files.length);
          const taken = await takeDeskStep(documentId, request, actorOf(ctx), { version, files });
          if (!taken) throw noSuchCase(language);
        } catch (error) {
          return tellRefusal(ctx, error, language);
        }
        await show(ctx, documentId, language);
      });
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
