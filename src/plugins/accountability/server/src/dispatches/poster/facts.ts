import { Temporal } from 'temporal-polyfill';

import { LOCALES } from '../../shared/text/long-date';
import type { HearingFacts } from '../channel';

const capitalized = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** When and where a hearing is, each on a line of its own. */
export function hearingLines(
  { startsAt, venue, address, streamUrl }: HearingFacts,
  timeZone: string,
): string[] {
  const at = Temporal.Instant.from(startsAt.toISOString()).toZonedDateTimeISO(timeZone);
  const day = at.toLocaleString(LOCALES.es, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const hour = at.toLocaleString(LOCALES.es, { hour: 'numeric', minute: '2-digit' });
  const place = [venue, address].filter(Boolean).join(', ');
  return [
    capitalized(day),
    `Hora: ${hour}`,
    ...(place ? [`Lugar: ${place}`] : []),
    ...(streamUrl ? [`Por internet: ${streamUrl.replace(/^https?:\/\//, '')}`] : []),
  ];
}
