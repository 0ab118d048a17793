import { foldedWords } from '../../shared/text/folding';
import { LIMITS } from './limits';
import { matchesWhole } from './phrases';
import { HEADING_WORDS } from './synonyms';
import type { Column } from './types';

/** Which column of the plan stands at each place of a table, and what else its heading row says. */
export interface TableColumns {
  /** By place; `null` where the heading is not one of the plan's. */
  columns: (Column | null)[];
  headings: string[];
}

/** Fewer known headings than this are some other table: «NOMBRE, CARGO, FIRMA» closes most documents. */
const KNOWN_HEADINGS_NEEDED = 3;
const LONGEST_HEADING = 80;

function headingOf(cell: string): { column: Column; rank: number } | null {
  if (cell.length > LONGEST_HEADING) return null;
  // RESPONSABLE(S), RESPONSABLE/S
  const words = foldedWords(cell.replace(/\((?:e?s|as|os)\)|\/(?:e?s|as|os)\b/giu, ''));
  for (const { column, phrases } of HEADING_WORDS) {
    const rank = phrases.findIndex((pattern) => matchesWhole(pattern, words));
    if (rank >= 0) return { column, rank };
  }
  return null;
}

/** Reads a row as the table's heading; `null` when it is not one. Of two headings for one column the more exact wins. */
export function readHeadings(cells: readonly string[]): TableColumns | null {
  if (cells.length > LIMITS.columns) return null;
  const best = new Map<Column, { place: number; rank: number }>();
  cells.forEach((cell, place) => {
    const heading = headingOf(cell);
    if (heading === null) return;
    const other = best.get(heading.column);
    if (other === undefined || heading.rank < other.rank)
      best.set(heading.column, { place, rank: heading.rank });
  });
  if (best.size < KNOWN_HEADINGS_NEEDED) return null;
  const columns: (Column | null)[] = cells.map(() => null);
  for (const [column, { place }] of best) columns[place] = column;
  return { columns, headings: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) };
}
