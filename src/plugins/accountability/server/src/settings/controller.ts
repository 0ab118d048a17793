import type { Context } from 'koa';

import { explainDeadline, holidays } from '../deadlines';
import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { sendCacheable } from '../shared/public-reads/http-cache';
import { present } from '../shared/public-reads/present';
import { wholeOf } from '../shared/public-reads/shape';
import { bodyOf, fieldError, noQuerySchema, validate } from '../shared/forms/validation';

import { closureDays } from './closure-days';
import { publicSettings } from './public';
import {
  calendarChangeSchema,
  calendarQuerySchema,
  deadlineQuerySchema,
  isInCalendar,
  OUTSIDE_CALENDAR,
} from './validation';

/** When anything a due date depends on last changed. */
const lastChange = () => getService('settings').lastChange();

export function settingsController() {
  return {
    /** `GET /settings` */
    async show(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const entry = await getService('settings').get();
      sendCacheable(
        ctx,
        { data: present({ ...entry }, wholeOf(publicSettings)), meta: {} },
        await lastChange(),
      );
    },

    /** `GET /deadlines?type=…&receivedAt=…`: a due date and how it is worked out. */
    async deadline(ctx: Context) {
      const language = languageOf(ctx);
      const { type, receivedAt } = validate(deadlineQuerySchema, ctx.query, language);
      const rules = await getService('settings').deadlineRules();
      if (!isInCalendar(receivedAt, rules.calendar.timeZone))
        throw fieldError(['receivedAt'], OUTSIDE_CALENDAR, language);
      const data = explainDeadline(type, receivedAt, { ...rules, language });
      sendCacheable(ctx, { data, meta: {} }, await lastChange());
    },

    /** `POST /settings/calendar-preview` of the admin: the due dates a change of the calendar would move. */
    async previewCalendar(ctx: Context) {
      const language = languageOf(ctx);
      const change = validate(calendarChangeSchema, bodyOf(ctx), language);
      const calendar = await getService('settings').calendarAfter(change);
      ctx.body = { data: await getService('calendar-change').preview(calendar) };
    },

    /** `GET /calendar?year=YYYY`: the holidays, and the institute's closures. */
    async calendar(ctx: Context) {
      const language = languageOf(ctx);
      const { year } = validate(calendarQuerySchema, ctx.query, language);
      const { calendar } = await getService('settings').deadlineRules();
      const days = [...holidays(year, language), ...closureDays(calendar.closures, year)];
      const data = days.sort((one, other) => one.date.localeCompare(other.date));
      sendCacheable(ctx, { data, meta: {} }, await lastChange());
    },
  };
}
