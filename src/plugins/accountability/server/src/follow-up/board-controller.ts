import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { z } from '@strapi/utils';

import { getService } from '../get-service';
import { type Bilingual, type Language, languageOf } from '../shared/http/language';
import { parameter } from '../shared/http/parameter';
import { keepPrivate } from '../shared/http/private-answer';
import { refuse } from '../shared/http/refusal';
import { signedIn } from '../shared/http/signed-in';
import { bodyOf, fieldError, noQuerySchema, validate } from '../shared/forms/validation';

import { FollowUpRefusedError } from './refusals';
import { dateSchema, evidenceSchema, postponeSchema, withdrawSchema } from './validation';

const NO_PLAN: Bilingual = {
  es: 'No hay un plan publicado con ese identificador.',
  en: 'There is no such plan.',
};
const NO_OCCURRENCE: Bilingual = {
  es: 'No hay una fecha con ese identificador.',
  en: 'There is no such date.',
};
const NO_EVIDENCE: Bilingual = {
  es: 'No hay una evidencia con ese identificador.',
  en: 'There is no such evidence.',
};

interface Asked<Body> {
  documentId: string;
  language: Language;
  body: Body;
}

/** A request of the board about one thing, with its body as the schema reads it. */
function asked<Schema extends z.ZodType>(ctx: Context, schema: Schema): Asked<z.output<Schema>> {
  keepPrivate(ctx);
  const language = languageOf(ctx);
  validate(noQuerySchema, ctx.query, language);
  return {
    documentId: parameter(ctx, 'documentId'),
    language,
    body: validate(schema, bodyOf(ctx), language),
  };
}

/** Answers with 204, or says why not: a 404, a 400 about a field, or a 409 about how things stand. */
async function recording(
  ctx: Context,
  language: Language,
  missing: Bilingual,
  record: () => Promise<boolean>,
): Promise<void> {
  try {
    if (!(await record())) throw new errors.NotFoundError(missing[language]);
  } catch (error) {
    if (!(error instanceof FollowUpRefusedError)) throw error;
    if (error.field !== null) throw fieldError([error.field], error.sentences, language);
    return refuse(ctx, 409, 'ConflictError', error.sentences[language]);
  }
  ctx.status = 204;
}

/** The editors' side of the follow-up. */
export function followUpBoardController() {
  const followUp = () => getService('follow-up');

  return {
    /** `GET /follow-up/plans`: the published plans, the latest first. */
    async plans(ctx: Context) {
      keepPrivate(ctx);
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.body = { data: await followUp().plansToFollow() };
    },

    /** `GET /follow-up/plans/:documentId` */
    async board(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const planId = parameter(ctx, 'documentId');
      const [overview, warnings] = await Promise.all([
        followUp().overviewOf(planId, language),
        followUp().warningsOf(planId),
      ]);
      if (!overview || !warnings) throw new errors.NotFoundError(NO_PLAN[language]);
      const said = warnings.map(({ kind, text }) => ({ kind, text: text[language] }));
      ctx.body = { data: { ...overview, warnings: said } };
    },

    /** `POST /follow-up/occurrences/:documentId/evidence` */
    async addEvidence(ctx: Context) {
      const { documentId, language, body } = asked(ctx, evidenceSchema);
      await recording(ctx, language, NO_OCCURRENCE, () =>
        followUp().addEvidence(documentId, body, signedIn(ctx)),
      );
    },

    /** `POST /follow-up/evidence/:documentId/withdraw` */
    async withdrawEvidence(ctx: Context) {
      const { documentId, language, body } = asked(ctx, withdrawSchema);
      await recording(ctx, language, NO_EVIDENCE, () =>
        followUp().withdrawEvidence(documentId, body.reason, signedIn(ctx)),
      );
    },

    /** `POST /follow-up/occurrences/:documentId/postpone` */
    async postpone(ctx: Context) {
      const { documentId, language, body } = asked(ctx, postponeSchema);
      await recording(ctx, language, NO_OCCURRENCE, () => followUp().postpone(documentId, body));
    },

    /** `POST /follow-up/actions/:documentId/dates` */
    async addDate(ctx: Context) {
      const { documentId, language, body } = asked(ctx, dateSchema);
      await recording(ctx, language, NO_OCCURRENCE, async () => {
        await followUp().addDate(documentId, body);
        return true;
      });
    },
  };
}
