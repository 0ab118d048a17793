import { fold, oneLine } from '../../shared/text/folding';
import { readable } from '../../shared/values';
import type { Indicator } from '../figures';

import { type Column, COLUMNS, isWorkedOut, readHeading } from './columns';
import type { Doubt } from './doubts';
import { readNumber } from './number';

export interface UnderstoodIndicator extends Indicator {
  /** 1-based, counting the rows with content below the heading. */
  row: number;
}

/** A file of indicators as it was understood, before anything is written. */
export interface IndicatorDraft {
  rows: UnderstoodIndicator[];
  /** Whether the file says of what group each is. */
  withGroups: boolean;
  doubts: Doubt[];
}

/** As the schema has them, in characters. */
const LONGEST: Readonly<Partial<Record<Column, number>>> = { name: 250, unit: 60, group: 120 };
const EXCERPT = 60;

/** The file has no table of indicators, or more than a report shows. */
export class NoIndicatorsError extends Error {
  constructor(readonly reason: 'no-heading' | 'no-rows' | 'too-many') {
    super(`There are no indicators to import: ${reason}`);
  }
}

export const MOST_INDICATORS = 300;

/** One below the other, what the rows under the heading say. `typed`: see {@link readNumber}. */
function understand(
  cellsOf: (column: Column) => string,
  row: number,
  typed: boolean,
): { indicator: UnderstoodIndicator; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const text = (column: Column): string | null => {
    const value = oneLine(readable(cellsOf(column)));
    const most = LONGEST[column] ?? Infinity;
    if (value.length > most) doubts.push({ code: 'too-long', row, column, value: value.slice(0, EXCERPT) });
    return value === '' ? null : value;
  };
  const number = (column: Column): number | null => {
    const value = oneLine(readable(cellsOf(column)));
    if (value === '' || value === '-' || value === '—') return null;
    const read = readNumber(value, typed);
    if (!read) doubts.push({ code: 'not-a-number', row, column, value: value.slice(0, EXCERPT) });
    else if (read.ambiguous) doubts.push({ code: 'ambiguous-number', row, column, value, taken: read.value });
    return read?.value ?? null;
  };
  const name = text('name');
  if (name === null) doubts.push({ code: 'empty-name', row, column: 'name', value: '' });
  const indicator = {
    row,
    name: name ?? '',
    unit: text('unit'),
    target: number('target'),
    result: number('result'),
    group: text('group'),
  };
  return { indicator, doubts };
}

/**
 * Understands the rows of a file: the first that heads a table of indicators, and what is below it.
 *
 * @throws NoIndicatorsError
 */
export function readIndicators(rows: readonly (readonly string[])[], typed: boolean): IndicatorDraft {
  const headingAt = rows.findIndex((cells) => readHeading(cells) !== null);
  const columns = readHeading(rows[headingAt] ?? []);
  if (!columns) throw new NoIndicatorsError('no-heading');
  const data = rows.slice(headingAt + 1).filter((cells) => readHeading(cells) === null);
  if (data.length === 0) throw new NoIndicatorsError('no-rows');
  if (data.length > MOST_INDICATORS) throw new NoIndicatorsError('too-many');

  const doubts: Doubt[] = [];
  (rows[headingAt] ?? []).forEach((heading, place) => {
    if (columns[place] === null && heading.trim() !== '' && !isWorkedOut(heading)) {
      doubts.push({
        code: 'unknown-column',
        row: null,
        column: null,
        value: oneLine(readable(heading)).slice(0, EXCERPT),
      });
    }
  });
  const place = Object.fromEntries(COLUMNS.map((column) => [column, columns.indexOf(column)]));
  const seen = new Set<string>();
  const indicators = data.map((cells, index) => {
    const read = understand((column) => cells[place[column] ?? -1] ?? '', index + 1, typed);
    doubts.push(...read.doubts);
    const { name, group, row } = read.indicator;
    const key = JSON.stringify([fold(name), fold(group ?? '')]);
    if (name !== '' && seen.has(key))
      doubts.push({ code: 'repeated-name', row, column: 'name', value: name });
    seen.add(key);
    return read.indicator;
  });
  return { rows: indicators, withGroups: columns.includes('group'), doubts };
}
