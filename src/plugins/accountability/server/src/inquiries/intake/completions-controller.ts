import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { keepPrivate } from '../../shared/http/private-answer';
import { refuse } from '../../shared/http/refusal';
import { noQuerySchema, validate } from '../../shared/forms/validation';

import { receiveForm } from '../attachments/receive-form';
import { CITIZEN } from '../case/case-file';
import { StepRefusedError } from '../case/refusals';
import { UNKNOWN_CASE } from '../unknown-case';
import { completionSchema } from './validation';

const NOTHING_ASKED = {
  es: 'En este caso no hay nada pendiente por completar.',
  en: 'Nothing is waiting to be completed in this case.',
};

export function completionsController() {
  return {
    /**
     * `POST /inquiries/complete`: the citizen sends what they were asked for (Ley 1437 de 2011, art. 17). Answers as the
     * lookup does, with the clock running again.
     */
    async complete(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      await receiveForm(ctx, language, async (form) => {
        const { filingNumber, trackingCode, message } = validate(completionSchema, form.body, language);
        const inquiries = getService('inquiries');
        const documentId = await getService('abuse').tryCode(ctx.ip, filingNumber, () =>
          inquiries.openedBy(filingNumber, trackingCode),
        );
        if (documentId === null) throw new errors.NotFoundError(UNKNOWN_CASE[language]);
        const files = await form.files();
        const request = { step: 'complete' as const, message, attachments: files.length };
        try {
          await inquiries.takeStep(documentId, request, CITIZEN, {
            within: async () => {
              await getService('attachments').attach(filingNumber, 'citizen', files);
            },
          });
        } catch (error) {
          // The sentence for the office is not the one for the citizen.
          if (error instanceof StepRefusedError)
            return refuse(ctx, 409, 'ConflictError', NOTHING_ASKED[language]);
          throw error;
        }
        ctx.body = { data: await inquiries.lookup(filingNumber, trackingCode, language), meta: {} };
      });
    },
  };
}
