import { dayAfter, type IsoDate, parseDate } from '../../deadlines';
import { longDate, longMonth } from '../../shared/text/long-date';
import type { Period } from '../../shared/period';

import { capitalized } from './words';

const monthOf = (day: IsoDate) => day.slice(0, 7);
const yearOf = (day: IsoDate) => day.slice(0, 4);
/** `enero` of `enero de 2019`, `5 de enero` of `5 de enero de 2019` */
const withoutYear = (words: string) => words.replace(/ de \d{4}$/, '');

/**
 * A period as it is said, with its preposition: `de enero a junio de 2019`, `de marzo de 2019`, `de 2019`,
 * `del 5 de enero al 3 de marzo de 2019`.
 */
export function periodInWords({ from, to }: Period): string {
  const sameYear = yearOf(from) === yearOf(to);
  const wholeMonths = parseDate(from).day === 1 && parseDate(dayAfter(to)).day === 1;
  if (from === to) return `del ${longDate(from, 'es')}`;
  if (!wholeMonths) {
    const first = longDate(from, 'es');
    return `del ${sameYear ? withoutYear(first) : first} al ${longDate(to, 'es')}`;
  }
  if (monthOf(from) === monthOf(to)) return `de ${longMonth(from, 'es')}`;
  if (sameYear && from.endsWith('-01-01') && to.endsWith('-12-31')) return `de ${yearOf(from)}`;
  const first = longMonth(from, 'es');
  return `de ${sameYear ? withoutYear(first) : first} a ${longMonth(to, 'es')}`;
}

/** When something was done, at the beginning of a sentence: `De enero a junio de 2019`, `En marzo de 2019`. */
export function duringPeriod(period: Period): string {
  const words = periodInWords(period);
  if (period.from === period.to) return words.replace(/^del/, 'El');
  return /^del | a /.test(words) ? capitalized(words) : words.replace(/^de/, 'En');
}
