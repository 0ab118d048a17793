import { Readable } from 'node:stream';

import { writeXlsxStream } from 'hucre/xlsx';

import type { Cell } from '../cells';
import type { Column, ColumnType } from '../column';

import { joined } from './csv';

/** Longer, and Excel takes the whole workbook for a damaged one. */
const LONGEST_CELL = 32_767;
const CUT = '… [texto completo en CSV y JSON]';
const SHEET_NAME = 'Datos';
const NUMBER_FORMATS: Partial<Record<ColumnType, string>> = {
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};
const WIDTHS: Partial<Record<ColumnType, number>> = { date: 12, instant: 17, integer: 12, decimal: 12 };
const WIDTH = 28;
/** Before it, a spreadsheet has no days. */
const FIRST_DAY = '1900-03-01';

/** A text cell never is a formula here, whatever it begins with; it is no escape (`_x0041_`) either. */
function textCell(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (escaped.length <= LONGEST_CELL) return escaped;
  // Whole characters: not half of a surrogate pair.
  return `${escaped.slice(0, LONGEST_CELL - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
}

/** An instant as its hour on the institute's clocks, since a spreadsheet's have no zone. */
function dayCell(written: string): Date | string {
  return written < FIRST_DAY ? written : new Date(`${written.slice(0, 19)}${written.length > 10 ? 'Z' : ''}`);
}

function written(cell: Cell, type: ColumnType): string | number | Date | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return cell.length === 0 ? null : textCell(joined(cell));
  return type === 'date' || type === 'instant' ? dayCell(cell) : textCell(cell);
}

async function* rows(columns: readonly Column[], pages: AsyncIterable<Cell[][]>) {
  for await (const page of pages) {
    for (const row of page)
      yield columns.map(({ type, list }, at) => written(row[at] ?? null, list ? 'text' : type));
  }
}

/**
 * A dataset as a workbook, a row in memory at a time. Past the 1,048,576 rows a sheet can have it goes on in another one,
 * with the same heading.
 */
export function toXlsx(columns: readonly Column[], pages: AsyncIterable<Cell[][]>): Readable {
  return Readable.from(
    writeXlsxStream(rows(columns, pages), {
      name: SHEET_NAME,
      columns: columns.map(({ name, type, list }) => ({
        header: name,
        width: (list ? undefined : WIDTHS[type]) ?? WIDTH,
        ...(list || !NUMBER_FORMATS[type] ? {} : { numFmt: NUMBER_FORMATS[type] }),
      })),
      freezePane: { rows: 1 },
    }),
    { objectMode: false },
  );
}
