import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { keepPrivate } from '../../shared/http/private-answer';
import { signedIn } from '../../shared/http/signed-in';
import { bodyOf, noQuerySchema, validate } from '../../shared/forms/validation';

import { attendanceCsv } from './attendance-csv';
import { UNKNOWN_HEARING } from './refusals';
import { checkInSchema, walkInSchema } from './validation';

const NOT_ON_THE_LIST = {
  es: 'No está en la lista de esta audiencia.',
  en: 'Not on the list of this hearing.',
};

/** The hearing a request is about, and the language to answer in. */
async function hearingOf(ctx: Context) {
  keepPrivate(ctx);
  const language = languageOf(ctx);
  validate(noQuerySchema, ctx.query, language);
  const hearing = await getService('hearings').publishedById(parameter(ctx, 'documentId'));
  if (!hearing) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
  return { hearing, language };
}

/** The door of a hearing, for whoever holds `hearings.registrations`. */
export function doorController() {
  const registrations = () => getService('registrations');

  /** Who was touched, with the counts after it. */
  async function stand(ctx: Context, hearingId: string, attendee: unknown): Promise<void> {
    ctx.body = { data: { attendee, counts: await registrations().counts(hearingId) } };
  }

  return {
    /** `GET /hearings/:documentId/attendance` */
    async list(ctx: Context) {
      const { hearing } = await hearingOf(ctx);
      await registrations().recordReading(hearing.documentId, 'list', signedIn(ctx));
      const [{ people, counts }, settings] = await Promise.all([
        registrations().attendees(hearing.documentId),
        getService('settings').get(),
      ]);
      const { documentId, title, startsAt, state, capacity, modality } = hearing;
      ctx.body = {
        data: {
          hearing: { documentId, title, startsAt, state, capacity, modality },
          timeZone: settings.timeZone,
          policyVersion: settings.privacyPolicyVersion ?? '',
          people,
          counts,
        },
      };
    },

    /** `GET /hearings/:documentId/attendance.csv` */
    async csv(ctx: Context) {
      const { hearing } = await hearingOf(ctx);
      await registrations().recordReading(hearing.documentId, 'export', signedIn(ctx));
      const [{ people }, { timeZone }] = await Promise.all([
        registrations().attendees(hearing.documentId),
        getService('settings').get(),
      ]);
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.attachment(`asistencia-${hearing.slug}.csv`);
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = attendanceCsv(people, timeZone);
    },

    /** `POST /hearings/:documentId/check-ins` */
    async checkIn(ctx: Context) {
      const { hearing, language } = await hearingOf(ctx);
      const asked = validate(checkInSchema, bodyOf(ctx), language);
      const attendee = await registrations().checkIn(hearing.documentId, asked, signedIn(ctx).name);
      if (!attendee) throw new errors.NotFoundError(NOT_ON_THE_LIST[language]);
      await stand(ctx, hearing.documentId, attendee);
    },

    /** `POST /hearings/:documentId/walk-ins` */
    async addWalkIn(ctx: Context) {
      const { hearing, language } = await hearingOf(ctx);
      const walkIn = validate(walkInSchema, bodyOf(ctx), language);
      await stand(
        ctx,
        hearing.documentId,
        await registrations().addWalkIn(hearing, walkIn, signedIn(ctx).name),
      );
    },
  };
}
