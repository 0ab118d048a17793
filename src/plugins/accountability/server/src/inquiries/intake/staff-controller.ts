import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/language';
import { keepPrivate } from '../../shared/private-answer';
import { noQuerySchema, validate } from '../../shared/validation';

import { receiveForm } from '../attachments/receive-form';
import { actorOf } from '../desk/actor';
import { answerFiling } from './answer-filing';
import { staffFilingSchema } from './staff-validation';

export function staffFilingsController() {
  return {
    /**
     * `POST /inquiries` of the admin: files for a person who came, called or wrote. The tracking code is given here once,
     * for the receipt that is handed over.
     */
    async file(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      await receiveForm(ctx, language, async (form) => {
        const filing = validate(staffFilingSchema, form.body, language);
        const files = await form.files();
        await answerFiling(ctx, (key) =>
          getService('inquiries').fileForCitizen(filing, key, actorOf(ctx), files),
        );
      });
    },
  };
}
