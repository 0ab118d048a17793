import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { keepPrivate } from '../../shared/http/private-answer';
import { noQuerySchema, validate } from '../../shared/forms/validation';

import { LIMITS } from '../attachments/limits';
import { receiveForm } from '../attachments/receive-form';
import { actorOf } from '../desk/actor';
import { CONSENT_MEANS, PERSON_KINDS, STAFF_CHANNELS } from '../vocabulary';
import { answerFiling } from './answer-filing';
import { offeredByForms } from './offered-by-forms';
import { readFiling } from './read-filing';
import { staffFilingSchema } from './staff-validation';

export function staffFilingsController() {
  return {
    /** `GET /inquiries/staff-form` of the admin: what the form for `file` needs to be drawn. */
    async form(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const [offered, hearings, { calendar }] = await Promise.all([
        offeredByForms(language),
        getService('hearings').listPublished(),
        getService('settings').deadlineRules(),
      ]);
      ctx.body = {
        data: {
          ...offered,
          channels: STAFF_CHANNELS,
          personKinds: PERSON_KINDS,
          consentMeans: CONSENT_MEANS,
          hearings,
          timeZone: calendar.timeZone,
          attachments: { files: LIMITS.files, fileBytes: LIMITS.fileBytes },
        },
      };
    },

    /**
     * `POST /inquiries` of the admin: files for a person who came, called or wrote. The tracking code is given here once,
     * to be handed over; the documentId leads to the case.
     */
    async file(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      await receiveForm(ctx, language, async (form) => {
        const { filing, key } = await readFiling(ctx, staffFilingSchema, form.body);
        await answerFiling(ctx, async () => {
          const filed = await getService('inquiries').fileForCitizen(filing, key, actorOf(ctx), form);
          return { ...filed, documentId: await getService('inquiries').documentIdOf(filed.filingNumber) };
        });
      });
    },
  };
}
