import type { Core } from '@strapi/strapi';

import type { CalendarRules } from '../../deadlines';
import type { Slice } from '../../shared/slice';

import { previewCalendar } from './preview';
import { recalculation } from './recalculation';

/** What becomes of open cases when the calendar changes. */
export function calendarChangeService({ strapi }: { strapi: Core.Strapi }) {
  return {
    ...recalculation(strapi),
    preview: (calendar: CalendarRules) => previewCalendar(strapi, calendar),
  };
}

export const calendarChange: Slice = { services: { 'calendar-change': calendarChangeService } };
