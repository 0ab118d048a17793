const LOCALE = 'es-CO';
const DAY_MS = 86_400_000;

/**
 * A calendar date has no time zone: it is read and written as UTC so that it never moves a day.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {Intl.DateTimeFormatOptions} options
 */
const formatDate = (date, options) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );

/**
 * @param {string} date `YYYY-MM-DD`
 * @returns {string} «lunes, 23 de febrero de 2026»
 */
export const dateInWords = (date) => formatDate(date, { dateStyle: 'full' });

/**
 * @param {string} date `YYYY-MM-DD`
 * @returns {string} «23 de febrero de 2026»
 */
export const longDate = (date) => formatDate(date, { dateStyle: 'long' });

/**
 * The calendar day an instant falls on.
 *
 * @param {string} instant ISO 8601
 * @param {string} timeZone IANA name
 * @returns {string} `YYYY-MM-DD`
 */
export const dayOf = (instant, timeZone) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));

/**
 * @param {string} instant ISO 8601
 * @param {string} timeZone IANA name
 * @returns {string} «9:00 a. m.»
 */
export const timeOfDay = (instant, timeZone) =>
  new Intl.DateTimeFormat(LOCALE, { timeZone, hour: 'numeric', minute: '2-digit', hour12: true })
    .format(new Date(instant))
    .replace(/\s/g, '\u00a0'); // so that no line ends between «9:00», «a.» and «m.»

/**
 * @param {string} instant ISO 8601
 * @param {string} timeZone IANA name
 * @returns {string} «jueves, 25 de julio de 2019, 9:00 a. m.»
 */
export const instantInWords = (instant, timeZone) =>
  `${dateInWords(dayOf(instant, timeZone))}, ${timeOfDay(instant, timeZone)}`;

/**
 * @param {string} date `YYYY-MM-DD`
 * @returns {{ day: string, month: string, year: string, weekday: string }} the pieces of a calendar leaf
 */
export const dateParts = (date) => ({
  day: formatDate(date, { day: 'numeric' }),
  month: formatDate(date, { month: 'short' }).replace('.', ''),
  year: formatDate(date, { year: 'numeric' }),
  weekday: formatDate(date, { weekday: 'long' }),
});

/**
 * A period in words: whole months by their names, anything else by its two dates.
 *
 * @param {string} start `YYYY-MM-DD`
 * @param {string} end `YYYY-MM-DD`
 * @returns {string} «enero a junio de 2019», «2019», or «15 de enero de 2019 a 3 de mayo de 2019»
 */
export function period(start, end) {
  const wholeMonths = start.endsWith('-01') && dayAfter(end).endsWith('-01');
  if (!wholeMonths) return `${longDate(start)} a ${longDate(end)}`;
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${monthAndYear(start)} a ${monthAndYear(end)}`;
  if (start.slice(5, 7) === end.slice(5, 7)) return monthAndYear(start);
  if (start.slice(5) === '01-01' && end.slice(5) === '12-31') return start.slice(0, 4);
  return `${formatDate(start, { month: 'long' })} a ${monthAndYear(end)}`;
}

/** @param {string} date */
const monthAndYear = (date) => `${formatDate(date, { month: 'long' })} de ${date.slice(0, 4)}`;

/** @param {string} date */
const dayAfter = (date) => new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/**
 * How far a day is from today.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {string} today `YYYY-MM-DD`
 * @returns {string} «hoy», «mañana», «dentro de 12 días», «hace 3 días»
 */
export const daysAway = (date, today) =>
  new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(
    Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS),
    'day',
  );

/**
 * @param {number | string | null | undefined} value a number, or a text that may be one
 * @returns {string} «1.250,5»; a text that is no number as it came; a dash for nothing
 */
export function quantity(value) {
  if (value === null || value === undefined || value === '') return '—';
  const number = Number(value);
  return Number.isNaN(number)
    ? String(value)
    : new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 }).format(number);
}

/**
 * @param {number} ratio 1 is the whole
 * @param {number} [decimals] at most
 * @returns {string} «96 %»
 */
export const percentage = (ratio, decimals = 0) =>
  new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: decimals })
    .format(ratio)
    .replace(/\s*%/, '\u00a0%');

/**
 * @param {number} kilobytes
 * @returns {string} «84 KB», «1,2 MB»
 */
export const fileSize = (kilobytes) =>
  kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(kilobytes / 1000)} MB`;

/**
 * @param {number} seconds
 * @returns {string} «40 segundos», «3 minutos», «1 hora»
 */
export function duration(seconds) {
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}`;
  const hours = Math.ceil(minutes / 60);
  return `${hours} ${hours === 1 ? 'hora' : 'horas'}`;
}

/**
 * @param {string[]} items
 * @returns {string} «ciudadanía y funcionarios»
 */
export const inSeries = (items) => new Intl.ListFormat('es', { type: 'conjunction' }).format(items);

/**
 * @param {string} text
 * @returns {string} with its first letter in upper case
 */
export const capitalize = (text) => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);
