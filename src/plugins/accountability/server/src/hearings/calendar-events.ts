import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';

import { calendarFile, type CalendarEvent } from './calendar-file';
import { organizerOf } from './organizer';
import { type PublishedHearing, publishedHearings } from './published-hearing';
import { arrangementOf } from './registrations/news';

/** Published hearings as a calendar program takes them. */
export function calendarEventsOf(strapi: Core.Strapi) {
  async function calendarEvents(hearings: readonly PublishedHearing[]): Promise<CalendarEvent[]> {
    const organizer = organizerOf(strapi, await getService('settings').get());
    return hearings.map((hearing) => ({
      ...arrangementOf(hearing),
      hearingId: hearing.documentId,
      title: hearing.title,
      sequence: hearing.reschedulings.length + (hearing.state === 'cancelled' ? 1 : 0),
      organizer,
      changedAt: new Date(hearing.updatedAt),
    }));
  }

  return {
    calendarEvents,

    /** The calendar file of one, by its documentId; `null` where the public knows no such hearing. */
    async calendarFileOf(documentId: string): Promise<string | null> {
      const hearing = await publishedHearings(strapi).publishedById(documentId);
      const [event] = hearing ? await calendarEvents([hearing]) : [];
      return event ? calendarFile(event) : null;
    },
  };
}
