import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { addressed } from '../../shared/http/addressed';
import type { Language } from '../../shared/http/language';
import { refuse } from '../../shared/http/refusal';
import { bodyOf, fieldError, validate } from '../../shared/forms/validation';

import { UNKNOWN_HEARING } from '../registrations/refusals';
import { CHANGED, CommitmentChangedError, CommitmentFieldError, UNKNOWN_COMMITMENT } from './refusals';
import { commitmentSchema, movedDateSchema, progressSchema } from './validation';

/** Says what was refused of a change. What is no refusal is thrown on. */
function tell(ctx: Context, error: unknown, language: Language): void {
  if (error instanceof CommitmentChangedError) return refuse(ctx, 409, 'ConflictError', CHANGED[language]);
  if (!(error instanceof CommitmentFieldError)) throw error;
  throw fieldError([error.field], error.sentences, language);
}

/** Commitments as the office writes and follows them. */
export function commitmentDeskController() {
  const commitments = () => getService('commitments');

  async function changing(
    ctx: Context,
    { documentId, language }: ReturnType<typeof addressed>,
    change: () => Promise<boolean>,
  ): Promise<void> {
    try {
      if (!(await change())) throw new errors.NotFoundError(UNKNOWN_COMMITMENT[language]);
      ctx.body = { data: { documentId } };
    } catch (error) {
      tell(ctx, error, language);
    }
  }

  return {
    /** `GET /hearings/:documentId/commitments`: the list, with the offices that may promise something */
    async list(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const hearing = await getService('hearings').publishedById(documentId);
      if (!hearing) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
      const { title, startsAt } = hearing;
      const [found, offices] = await Promise.all([
        commitments().forDesk(documentId),
        commitments().offices(),
      ]);
      ctx.body = { data: { hearing: { documentId, title, startsAt }, offices, ...found } };
    },

    /** `POST /hearings/:documentId/commitments` */
    async commit(ctx: Context) {
      const { documentId: hearingId, language } = addressed(ctx);
      const given = validate(commitmentSchema, bodyOf(ctx), language);
      try {
        const documentId = await commitments().commit(hearingId, given);
        if (!documentId) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
        ctx.status = 201;
        ctx.body = { data: { documentId } };
      } catch (error) {
        tell(ctx, error, language);
      }
    },

    /** `POST /commitments/:documentId/progress` */
    async report(ctx: Context) {
      const about = addressed(ctx);
      const progress = validate(progressSchema, bodyOf(ctx), about.language);
      await changing(ctx, about, () => commitments().report(about.documentId, progress));
    },

    /** `POST /commitments/:documentId/date` */
    async moveDate(ctx: Context) {
      const about = addressed(ctx);
      const moved = validate(movedDateSchema, bodyOf(ctx), about.language);
      await changing(ctx, about, () => commitments().moveDate(about.documentId, moved));
    },

    /** `POST /commitments/:documentId/publication` */
    async publish(ctx: Context) {
      const about = addressed(ctx);
      await changing(ctx, about, () => commitments().publish(about.documentId));
    },
  };
}
