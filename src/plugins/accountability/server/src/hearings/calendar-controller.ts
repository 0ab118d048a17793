import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { parameter } from '../shared/http/parameter';
import { sendCacheableFile } from '../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../shared/forms/validation';

import { calendarFile, calendarOf } from './calendar-file';
import type { PublishedHearing } from './published-hearing';
import { UNKNOWN_HEARING } from './registrations/refusals';

const TYPE = 'text/calendar; charset=utf-8';

/** Hearings as calendar files. */
export function hearingCalendarController() {
  const eventsOf = (hearings: readonly PublishedHearing[]) => getService('hearings').calendarEvents(hearings);

  return {
    /** `GET /hearings/:slug/event.ics` */
    async findOne(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const hearing = await getService('hearings').publishedBySlug(parameter(ctx, 'slug'));
      const [event] = hearing ? await eventsOf([hearing]) : [];
      if (!hearing || !event) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
      ctx.attachment(`${hearing.slug}.ics`);
      sendCacheableFile(ctx, calendarFile(event), TYPE, event.changedAt);
    },

    /** `GET /hearings/calendar.ics`: every hearing there was and will be, to subscribe to. */
    async find(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const [hearings, { name }] = await Promise.all([
        getService('hearings').findPublished({}),
        getService('settings').get(),
      ]);
      const events = await eventsOf(hearings);
      const latest = Math.max(...events.map(({ changedAt }) => changedAt.getTime()));
      const modified = events.length > 0 ? new Date(latest) : null;
      sendCacheableFile(ctx, calendarOf(events, `Audiencias públicas · ${name}`), TYPE, modified);
    },
  };
}
