/** What the screen says of times, in Spanish. */

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long a hearing takes that nobody said the end of. */
const USUAL = 4 * HOUR;

/** Making one takes longer than using it a thousand times. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {number} at milliseconds
 * @param {string} timeZone IANA
 * @param {Intl.DateTimeFormatOptions} options
 * @param {string} [locale]
 */
function format(at, timeZone, options, locale = 'es-CO') {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) || new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, known);
  return known.format(at);
}

/** @type {(at: number, timeZone: string) => string} `9:05 a. m.` */
export const timeOf = (at, timeZone) =>
  format(at, timeZone, { hour: 'numeric', minute: '2-digit', hour12: true });

/** @type {(at: number, timeZone: string) => string} `jueves, 3 de diciembre` */
export const dayOf = (at, timeZone) =>
  format(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long' });

/** @type {(at: number, timeZone: string) => string} `2026-12-03` */
export const isoDay = (at, timeZone) =>
  format(at, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');

/** @type {(at: number, timeZone: string) => number} the hour of the day, 0 to 23 */
export const hourOf = (at, timeZone) =>
  Number(format(at, timeZone, { hour: '2-digit', hour12: false }, 'en-GB')) % 24;

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @param {number} value */
const twoDigits = (value) => String(value).padStart(2, '0');

/**
 * How long it is until something begins: in words, and in the last hour in digits.
 *
 * @param {number} left milliseconds
 */
export function countdown(left) {
  if (left <= 0) return 'En este momento';
  if (left < HOUR) {
    const seconds = Math.ceil(left / 1000);
    return `Comienza en ${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
  }
  const minutes = Math.ceil(left / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const parts =
    days > 0
      ? [counted(days, 'día', 'días'), hours > 0 ? counted(hours, 'hora', 'horas') : '']
      : [counted(hours, 'hora', 'horas'), minutes % 60 > 0 ? counted(minutes % 60, 'minuto', 'minutos') : ''];
  const single = (days || hours) === 1;
  return `${single ? 'Falta' : 'Faltan'} ${parts.filter(Boolean).join(' y ')}`;
}

/**
 * When what a countdown says changes next.
 *
 * @param {number} now @param {number | null} startsAt @returns {number} milliseconds from now
 */
export function untilNextTick(now, startsAt) {
  const left = startsAt === null ? 0 : startsAt - now;
  // A minute early, so that the seconds begin on time.
  if (left > 0 && left <= HOUR + MINUTE) return left % 1000 || 1000;
  return MINUTE - (now % MINUTE);
}

/** @param {import('./types').Hearing} hearing */
export function isOver({ startsAt, endsAt }, /** @type {number} */ now) {
  return now >= (endsAt === null ? Date.parse(startsAt) + USUAL : Date.parse(endsAt));
}

/**
 * An address as it is read off a screen: without what nobody types, and of a long one the site alone, since its code has
 * the rest.
 *
 * @param {string} link
 */
export function shortAddress(link) {
  const whole = link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return whole.length <= 48 ? whole : whole.replace(/[/?#].*$/, '');
}

export { DAY, HOUR, MINUTE };
