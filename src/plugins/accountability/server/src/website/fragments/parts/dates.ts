import { dayAfter, localDate } from '../../../deadlines';
import { LOCALES, longDate, longMonth } from '../../../shared/text/long-date';

import { html, type Html } from '../html';
import type { Day, Instant } from '../shapes';

const monthOf = new Intl.DateTimeFormat(LOCALES.es, { month: 'long', timeZone: 'UTC' });

/** `23 de febrero de 2026` */
export function dayElement(day: Day): Html {
  return html`<time datetime="${day}">${longDate(day, 'es')}</time>`;
}

/** `9:00 a. m.` on one line. */
const together = (words: string): string => words.replace(/\s([ap]\.)\s(m\.)$/, '\u00a0$1\u00a0$2');

/** An instant as the day it fell on where the institute is. */
export function dayOfInstant(instant: Instant, timeZone: string): Html {
  return dayElement(localDate(instant, timeZone));
}

/** `jueves, 25 de julio de 2019, 9:00 a. m.` */
export function instantElement(instant: Instant, timeZone: string): Html {
  const words = new Date(instant).toLocaleString(LOCALES.es, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return html`<time datetime="${new Date(instant).toISOString()}">${together(words)}</time>`;
}

/** `enero a junio de 2019`, `2019`, or, where it is not of whole months, its two dates. */
export function periodInWords(start: Day, end: Day): string {
  if (!start.endsWith('-01') || !dayAfter(end).endsWith('-01'))
    return `${longDate(start, 'es')} a ${longDate(end, 'es')}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return longMonth(start, 'es');
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${longMonth(start, 'es')} a ${longMonth(end, 'es')}`;
  if (start.slice(5) === '01-01' && end.slice(5) === '12-31') return start.slice(0, 4);
  return `${monthOf.format(new Date(start))} a ${longMonth(end, 'es')}`;
}

/** `12:00 p. m.`, of an instant on the same day as another; else with its day. */
export function endElement(end: Instant, start: Instant, timeZone: string): Html {
  if (localDate(end, timeZone) !== localDate(start, timeZone)) return instantElement(end, timeZone);
  const words = new Date(end).toLocaleTimeString(LOCALES.es, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
  });
  return html`<time datetime="${new Date(end).toISOString()}">${together(words)}</time>`;
}
