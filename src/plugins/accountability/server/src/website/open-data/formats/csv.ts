import type { Readable } from 'node:stream';

import { csvStream } from '../../../shared/text/csv-stream';
import type { Cell } from '../cells';
import type { Column } from '../column';

/** How the files are written (RFC 4180), as dictionary and CSVW metadata say it. */
export const CSV_DIALECT = {
  encoding: 'utf-8',
  byteOrderMark: true,
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  lineTerminators: '\r\n',
  header: true,
  decimalChar: '.',
  listSeparator: '|',
  null: '',
  formulaGuard: "'",
} as const;

/**
 * What a spreadsheet may take for a formula (OWASP, CSV injection): also behind blanks and line breaks, which some leave out,
 * and in the full width of East Asian writing. The guards themselves too, so that who takes one away has what there was.
 */
const LIKE_A_FORMULA = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\n])/;

/** A text a spreadsheet shows and does not work out: one that might be a formula begins with an apostrophe. */
function guarded(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `${CSV_DIALECT.formulaGuard}${text}` : text;
}

/** A list in one cell; what separates it stands in none of its parts. */
export function joined(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(CSV_DIALECT.listSeparator, '¦')).join(CSV_DIALECT.listSeparator);
}

/** A number is written as it is, its sign too: it is no formula. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return guarded(typeof cell === 'string' ? cell : joined(cell));
}

async function* lines(pages: AsyncIterable<Cell[][]>): AsyncGenerator<string[], void> {
  for await (const page of pages) for (const row of page) yield row.map(written);
}

/** A dataset as CSV: UTF-8 with its mark, which spreadsheets need to read accents; a row in memory at a time. */
export function toCsv(columns: readonly Column[], pages: AsyncIterable<Cell[][]>): Readable {
  return csvStream(lines(pages), {
    header: true,
    columns: columns.map(({ name }) => name),
    bom: true,
    record_delimiter: 'windows',
  });
}
