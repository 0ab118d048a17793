import { errors, z } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { parameter } from '../shared/http/parameter';
import { bodyOf, noQuerySchema, saying, validate } from '../shared/forms/validation';
import { readable } from '../shared/values';

const NO_PLAN = { es: 'No hay un plan con ese identificador.', en: 'There is no such plan.' };

const schema = z
  .strictObject({
    title: z
      .string()
      .transform((text) => readable(text).trim())
      .pipe(z.string().min(3).max(250)),
    periodStart: z.iso.date(),
    periodEnd: z.iso.date(),
  })
  .refine(({ periodStart, periodEnd }) => periodStart <= periodEnd, {
    path: ['periodEnd'],
    ...saying({
      es: 'La fecha final es anterior a la inicial.',
      en: 'The last day is before the first one.',
    }),
  });

export function planClonesController() {
  return {
    /** `POST /plans/:documentId/clone` of the admin: the plan as a draft of a new period. */
    async clone(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const cloned = validate(schema, bodyOf(ctx), language);
      const documentId = await getService('plans').clonePlan(parameter(ctx, 'documentId'), cloned);
      if (documentId === null) throw new errors.NotFoundError(NO_PLAN[language]);
      ctx.status = 201;
      ctx.body = { data: { documentId } };
    },
  };
}
