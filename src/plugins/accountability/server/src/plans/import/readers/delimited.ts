import { CsvError, parse } from 'csv-parse/sync';

import { UnreadablePlanError } from '../errors';
import { readHeadings } from '../headings';
import { COLUMNS } from '../types';

export type Delimiter = '\t' | ';' | ',';

/** One record of delimited text. */
export interface TextRecord {
  cells: string[];
  /** The record as it stands in the text, line breaks included, without the last. */
  raw: string;
}

export const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];

function parseWith(text: string, delimiter: Delimiter, quote: '"' | null): TextRecord[] {
  const parsed: unknown = parse(text, {
    delimiter,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: '\n',
    raw: true,
  });
  const records = parsed as { record: string[]; raw: string }[];
  return records.map(({ record, raw }) => ({ cells: record, raw: raw.replace(/\n$/, '') }));
}

/** A line of a cell that is a whole row: in prose a blank follows the comma, between cells none does. */
function looksLikeRow(line: string, delimiter: Delimiter): boolean {
  const cells = line.split(delimiter).slice(1);
  return cells.filter((cell) => !cell.startsWith(' ')).length >= COLUMNS.length - 1;
}

/** Whether a quotation mark in the prose was taken for the beginning of a cell and swallowed rows. */
function swallowedRows(records: readonly TextRecord[], delimiter: Delimiter): boolean {
  const swallowed = (cell: string): boolean => {
    if (delimiter === '\t') return cell.includes('\t');
    return cell.includes('\n') && cell.split('\n').some((line) => looksLikeRow(line, delimiter));
  };
  return records.some(({ cells }) => cells.some(swallowed));
}

/**
 * Splits text into records at one delimiter, cells between quotation marks holding line breaks. Where quotation marks
 * turn out to be the prose's own, they are left alone.
 */
export function parseRecords(text: string, delimiter: Delimiter): TextRecord[] {
  try {
    const records = parseWith(text, delimiter, '"');
    if (!swallowedRows(records, delimiter)) return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return parseWith(text, delimiter, null);
}

/**
 * Splits text at the delimiter that yields a heading row, the one with most headings; failing that, at the one that
 * most often yields as many cells as a plan has columns.
 * @throws UnreadablePlanError `not-a-table`
 */
export function detectRecords(text: string): { delimiter: Delimiter; records: TextRecord[] } {
  const present = DELIMITERS.filter((delimiter) => text.includes(delimiter));
  const candidates = present.map((delimiter) => {
    const records = parseRecords(text, delimiter);
    let headings = 0;
    let complete = 0;
    for (const { cells } of records) {
      const found = readHeadings(cells)?.columns.filter((column) => column !== null).length ?? 0;
      headings = Math.max(headings, found);
      if (cells.length === COLUMNS.length) complete += 1;
    }
    return { delimiter, records, headings, complete };
  });
  const [best] = candidates.sort(
    (one, other) => other.headings - one.headings || other.complete - one.complete,
  );
  if (best === undefined || (best.headings === 0 && best.complete === 0))
    throw new UnreadablePlanError('not-a-table');
  return { delimiter: best.delimiter, records: best.records };
}
