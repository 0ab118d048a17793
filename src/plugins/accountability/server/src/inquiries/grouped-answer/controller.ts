import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { keepPrivate } from '../../shared/http/private-answer';
import { refuse } from '../../shared/http/refusal';
import { bodyOf, noQuerySchema, validate } from '../../shared/forms/validation';
import { actorOf, may } from '../desk/actor';

import { MAY_NOT_PUBLISH, tellGroupRefusal } from './refusals';
import { publishedAbove } from './threshold';
import { answerTogetherSchema, checkTogetherSchema } from './validation';

const PUBLISH = 'inquiries.publish';

/** One answer to many cases. */
export function groupedAnswerController() {
  const service = () => getService('grouped-answer');

  return {
    /** `POST /inquiries/grouped-answer` */
    async answer(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const request = validate(answerTogetherSchema, bodyOf(ctx), language);
      const { documentIds, publicQuestion, publicAnswer } = request;
      const asksToPublish = publicQuestion !== undefined || publicAnswer !== undefined;
      const publishes = asksToPublish || documentIds.length > (await publishedAbove());
      if (publishes && !may(ctx, PUBLISH)) {
        return refuse(ctx, 403, 'ForbiddenError', MAY_NOT_PUBLISH[language]);
      }
      try {
        ctx.body = { data: await service().answer(request, actorOf(ctx)) };
      } catch (error) {
        tellGroupRefusal(ctx, error, documentIds, language);
      }
    },

    /** `POST /inquiries/grouped-answer/check`: what an editor wants to know before. Nothing is changed. */
    async check(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const request = validate(checkTogetherSchema, bodyOf(ctx), language);
      const { userId } = actorOf(ctx);
      const { cases, ...found } = await service().check(request, { userId, publishes: may(ctx, PUBLISH) });
      const told = cases.map(({ refusal, ...one }) => ({ ...one, refusal: refusal && refusal[language] }));
      ctx.body = { data: { ...found, cases: told } };
    },
  };
}
