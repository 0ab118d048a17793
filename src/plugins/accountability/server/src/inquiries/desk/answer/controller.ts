import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../../get-service';
import { renderMarkdown } from '../../../shared/text/markdown';
import { bodyOf, validate } from '../../../shared/forms/validation';
import { readable } from '../../../shared/values';
import { variablesIn } from '../../../shared/text/variables';
import { answerTo } from '../../answer/answer-text';
import { PERSONAL_VARIABLE, unknownVariables } from '../../answer/variables';
import { actorOf, may } from '../actor';
import { addressed } from '../../../shared/http/addressed';
import { noSuchCase } from '../case/refusals';
import { LONGEST_ANSWER } from '../case/validation';

const previewSchema = z.strictObject({ text: z.string().max(LONGEST_ANSWER).transform(readable) });

export function deskAnswerController() {
  /** The citizen's name, for who may read it; reading it is written down. */
  async function nameFor(ctx: Context, documentId: string): Promise<string | null> {
    await getService('desk').readings.record(documentId, 'preview', actorOf(ctx));
    const person = (await getService('inquiries').person(documentId))?.person;
    return person && 'name' in person ? person.name : null;
  }

  return {
    /**
     * `POST /inquiries/case/:documentId/preview`: the answer as its citizen will see it. Who may not read the person's data
     * sees `{{nombre}}`, and everybody what nothing is known to fill with.
     */
    async preview(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const { text } = validate(previewSchema, bodyOf(ctx), language);
      const composed = await getService('desk').answers.compose(documentId, text);
      if (composed === null) throw noSuchCase(language);
      const named = variablesIn(text).includes(PERSONAL_VARIABLE) && may(ctx, 'inquiries.read-person');
      const shown = named ? answerTo(composed, await nameFor(ctx, documentId)) : composed;
      ctx.body = { data: { html: renderMarkdown(shown) ?? '', unknownVariables: unknownVariables(text) } };
    },

    /** `GET /reply-templates` */
    async templates(ctx: Context) {
      addressed(ctx);
      ctx.body = { data: await getService('desk').answers.templates() };
    },
  };
}
