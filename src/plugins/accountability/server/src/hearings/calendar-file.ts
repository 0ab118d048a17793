import { ICalCalendarMethod, ICalEventStatus, type ICalEventData, default as ical } from 'ical-generator';

import type { Arrangement } from './registrations/news';

/** A hearing as a calendar shows it. */
export interface CalendarEvent extends Arrangement {
  /** The hearing's documentId. */
  hearingId: string;
  title: string;
  /** Counts what changed since the first file, from 0 (RFC 5545, 3.8.7.4). */
  sequence: number;
  organizer: { name: string; email: string };
  /** When this entry was made or last changed. */
  changedAt: Date;
}

const DEFAULT_HOURS = 3;
const HOUR_MS = 3_600_000;
const PRODUCT = { company: 'accountability', product: 'audiencias', language: 'ES' };

/** The same in every file about one hearing, so that a calendar changes its entry and makes no second one. */
const uidOf = ({ hearingId, organizer }: CalendarEvent) =>
  `audiencia-${hearingId}@${organizer.email.slice(organizer.email.lastIndexOf('@') + 1)}`;

function entryOf(event: CalendarEvent): ICalEventData {
  const { title, sequence, startsAt, endsAt, venue, address, streamUrl, cancelled, organizer } = event;
  const start = new Date(startsAt);
  const place = [venue, address].filter(Boolean).join(', ');
  return {
    id: uidOf(event),
    sequence,
    stamp: event.changedAt,
    start,
    end: endsAt === null ? new Date(start.getTime() + DEFAULT_HOURS * HOUR_MS) : new Date(endsAt),
    summary: title,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    ...(place ? { location: place } : {}),
    ...(streamUrl ? { url: streamUrl, description: `Transmisión: ${streamUrl}` } : {}),
  };
}

/**
 * One hearing as a calendar file (RFC 5545). A cancelled one is taken out of the calendar (RFC 5546, 3.2.5), others are
 * put in or moved.
 */
export function calendarFile(event: CalendarEvent): string {
  const method = event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId: PRODUCT, method });
  calendar.createEvent(entryOf(event));
  return calendar.toString();
}

/**
 * Many hearings as a calendar to subscribe to; cancelled ones stay in it, marked.
 *
 * @param name what a calendar program lists it as
 */
export function calendarOf(events: readonly CalendarEvent[], name: string): string {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, name });
  for (const event of events) calendar.createEvent(entryOf(event));
  return calendar.toString();
}
