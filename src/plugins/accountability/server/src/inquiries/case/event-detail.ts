import type { Language } from '../../shared/http/language';
import { longDate } from '../../shared/text/long-date';

/** What an event keeps besides its kind, as it comes from the database. */
export type Detail = Readonly<Record<string, unknown>>;

/** A text in an event's detail; an empty one where there is none. */
export function textIn(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
}

/** A day in an event's detail, in words: `23 de febrero de 2026`. */
export function dayIn(detail: Detail, name: string, language: Language): string {
  const day = textIn(detail, name);
  return day === '' ? '' : longDate(day, language);
}
