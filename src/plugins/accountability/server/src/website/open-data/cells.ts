import { isoInstants } from './instants';
import type { Column } from './column';

/** `null`: nothing was written there. */
export type Cell = string | number | readonly string[] | null;

export interface CellContext {
  /** IANA; of the institute. */
  timeZone: string;
  /** Where the application is reached, for links to its own files. */
  baseUrl: string;
}

/**
 * A text as every format can hold it: without control characters, halves of surrogate pairs and what XML 1.0 (2.2)
 * excludes, its lines ended by a line feed.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}

type OneCell = (value: unknown) => string | number | null;

const asText = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  return plainText(value) || null;
};
const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** What makes a column's cells of what is stored. */
export function cellMaker(
  { type, list, words }: Column,
  { timeZone, baseUrl }: CellContext,
): (value: unknown) => Cell {
  const instants = isoInstants(timeZone);
  const makers: Record<Column['type'], OneCell> = {
    text: (value) => asText(words && typeof value === 'string' ? (words[value]?.es ?? value) : value),
    integer: asNumber,
    decimal: asNumber,
    date: asText,
    instant: (value) =>
      value instanceof Date || typeof value === 'string' ? instants(new Date(value)) : null,
    link: (value) => {
      const address = asText(value);
      return address !== null && URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : address;
    },
  };
  const one = makers[type];
  if (!list) return one;
  return (value) =>
    Array.isArray(value) ? value.map(one).filter((cell): cell is string => typeof cell === 'string') : [];
}
