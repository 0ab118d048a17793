import { Temporal } from 'temporal-polyfill';

import { longMonth } from '../../shared/text/long-date';
import type { HearingFacts, Message } from '../channel';
import type { SourceKind } from '../vocabulary';

/** `jueves, 12 de marzo de 2026, 9:00 a. m.`, on the institute's clocks. */
export function hearingTime({ startsAt }: HearingFacts, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
    .toZonedDateTimeISO(timeZone)
    .toLocaleString('es-CO', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
}

/** Where it is, as short as can be said; `null` where it is not known yet. */
export function hearingPlace({ venue, address, streamUrl }: HearingFacts): string | null {
  const place = [venue, address].filter((part) => part !== null && part.trim() !== '').join(', ');
  return place || streamUrl;
}

/** What a message is about, above its title. */
export function kindOf({ source, hearing }: Pick<Message, 'source' | 'hearing'>): string | null {
  const NAMES: Record<SourceKind, string> = {
    bulletin: 'Boletín',
    'management-report': 'Informe de gestión',
    hearing: 'Audiencia pública',
  };
  if (source) return NAMES[source.kind];
  return hearing ? NAMES.hearing : null;
}

/** `enero a marzo de 2026`; @param start @param end `YYYY-MM-DD` */
export function monthsOf(start: string, end: string): string {
  const [first, last] = [longMonth(start, 'es'), longMonth(end, 'es')];
  if (first === last) return first;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return `${sameYear ? first.split(' de ')[0] : first} a ${last}`;
}
