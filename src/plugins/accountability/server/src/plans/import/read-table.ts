import type { NeutralDocument } from './blocks';
import { UnreadablePlanError } from './errors';
import { LIMITS } from './limits';
import { openOfficeFile } from './readers/archive';
import { DELIMITERS, parseRecords } from './readers/delimited';
import { readDocx } from './readers/docx';
import { decodeText } from './readers/encoding';
import { readWithinLimit } from './readers/file';
import { readHtml } from './readers/html';
import { kindOfFile } from './readers/kind';
import { readXlsx } from './readers/xlsx';

/** The rows of a file's tables, blank ones left out, whatever they are about. */
export interface TableFile {
  rows: string[][];
  /** In a workbook a number is one, and comes with a point; in a text it is as somebody wrote it. */
  numbers: 'typed' | 'written';
}

const rowsOf = ({ blocks }: NeutralDocument): string[][] =>
  blocks.flatMap((block) => (block.kind === 'row' ? [block.cells] : []));

/** Split at the delimiter that yields most cells, in what is written most often: the heading. */
function recordsOf(text: string): string[][] {
  const normal = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (normal.split('\n', LIMITS.lines + 1).length > LIMITS.lines) {
    throw new UnreadablePlanError('too-many-lines', { limit: LIMITS.lines });
  }
  const candidates = DELIMITERS.map((delimiter) => parseRecords(normal, delimiter).map(({ cells }) => cells));
  const [best = []] = candidates.sort((one, other) => widest(other) - widest(one));
  return best;
}

const widest = (rows: readonly string[][]): number => Math.max(...rows.map(({ length }) => length), 0);

/**
 * Reads a file that is a table of something other than a plan, with the limits and refusals of the plans' own.
 *
 * @param name as the person knows the file
 * @throws UnreadablePlanError
 */
export async function readTable(path: string, name: string): Promise<TableFile> {
  const bytes = await readWithinLimit(path, name);
  const kind = kindOfFile(bytes, name);
  const filled = (rows: string[][]) => rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (kind === 'archive') {
    const parts = await openOfficeFile(bytes, name);
    const isWord = [...parts.keys()].some((part) => part.startsWith('word/'));
    return isWord
      ? { rows: filled(rowsOf(await readDocx(parts, name))), numbers: 'written' }
      : { rows: filled(rowsOf(await readXlsx(parts, name))), numbers: 'typed' };
  }
  const text = decodeText(bytes);
  return { rows: filled(kind === 'html' ? rowsOf(readHtml(text)) : recordsOf(text)), numbers: 'written' };
}
