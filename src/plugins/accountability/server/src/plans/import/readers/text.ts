import { assertReasonableRow, type Block, type NeutralDocument } from '../blocks';
import { readScope } from '../coded-cells';
import { UnreadablePlanError } from '../errors';
import { readHeadings, type TableColumns } from '../headings';
import { LIMITS } from '../limits';
import { proseBlocks } from '../prose-lines';
import { sectionOf } from '../section-headings';
import { COLUMNS } from '../types';

import { detectRecords, type Delimiter, type TextRecord } from './delimited';

/** The longest run of lines Word may have made of one row, a line for each paragraph of its cells. */
const LONGEST_BROKEN_ROW = 60;

function isBlank(record: TextRecord): boolean {
  return record.cells.every((cell) => cell.trim() === '');
}

class TextReader {
  private readonly blocks: Block[] = [];
  private prose: string[] = [];
  private table = 0;
  private heading: TableColumns | null = null;
  private inTable = false;
  /** The row above, when nothing stands between: a line without cells may still belong to it. */
  private above: string[] | null = null;

  constructor(
    private readonly records: readonly TextRecord[],
    private readonly delimiter: Delimiter,
    private readonly headless: boolean,
  ) {}

  read(): Block[] {
    for (let at = 0; at < this.records.length;) at += this.readAt(at);
    this.endProse();
    return this.blocks;
  }

  /** Reads the record at a place; returns how many records it took. */
  private readAt(at: number): number {
    const record = this.records[at];
    if (record === undefined || isBlank(record)) {
      this.above = null;
      this.prose.push('');
      return 1;
    }
    const heading = readHeadings(record.cells);
    if (heading !== null) {
      this.heading = heading;
      this.inTable = true;
      this.addRow(record.cells);
      this.above = null;
      return 1;
    }
    const broken = this.inTable && this.delimiter === '\t' ? this.brokenRowAt(at) : null;
    if (broken !== null) {
      this.addRow(broken.cells);
      return broken.records;
    }
    if (this.isRow(record)) this.addRow(record.cells);
    else this.addLine(record);
    return 1;
  }

  private get width(): number {
    return this.heading?.columns.length ?? COLUMNS.length;
  }

  private isRow(record: TextRecord): boolean {
    const { cells } = record;
    if (cells.length < 2 || (!this.inTable && !this.headless && this.heading === null)) return false;
    if (cells.filter((cell) => cell.trim() !== '').length === 1 && sectionOf(cells.join('')) !== null)
      return false;
    if (this.headless || !this.inTable) return cells.length === this.width && !this.readsAsProse(record);
    return cells.length === this.width || !this.readsAsProse(record);
  }

  /** In a sentence a blank follows each comma; between cells none does. */
  private readsAsProse({ raw }: TextRecord): boolean {
    if (this.delimiter === '\t') return /^\s*(?:\d{1,3}[.)]|[-•·*–])\t[^\t]*$/.test(raw);
    return raw
      .split(this.delimiter)
      .slice(1)
      .every((part) => part === '' || part.startsWith(' '));
  }

  private addRow(cells: string[]): void {
    this.endProse();
    assertReasonableRow(cells);
    const row = cells.map((cell) => cell.replace(/\v|\u2028/g, '\n'));
    this.blocks.push({ kind: 'row', table: this.table, cells: row, carried: [] });
    this.above = row;
    this.inTable = true;
  }

  private addLine(record: TextRecord): void {
    const [line] = record.cells.filter((cell) => cell.trim() !== '');
    const lone = line !== undefined && record.cells.filter((cell) => cell.trim() !== '').length === 1;
    const isHeading = sectionOf(line ?? '') !== null || /^\s*#/.test(record.raw);
    const last = (this.above?.length ?? 0) - 1;
    if (lone && !isHeading && record.cells.length === 1 && this.above !== null && last >= this.width - 1) {
      this.above[last] = `${this.above[last] ?? ''}\n${line}`;
      assertReasonableRow(this.above);
      return;
    }
    if (isHeading) this.inTable = false;
    this.above = null;
    const quotedForLineBreaks = lone && (this.delimiter !== '\t' || line.includes('\n'));
    this.prose.push(...(quotedForLineBreaks ? line : record.raw).split('\n'));
    // A row of its own is a paragraph of its own.
    if (record.cells.length > 1) this.prose.push('');
  }

  private endProse(): void {
    const blocks = proseBlocks(this.prose);
    this.prose = [];
    if (blocks.length === 0) return;
    this.blocks.push(...blocks);
    this.table += 1;
  }

  /**
   * Word's plain text breaks a row at every paragraph of its cells: lines are taken together while they complete the
   * row exactly, unless a line begins a row of its own.
   */
  private brokenRowAt(at: number): { cells: string[]; records: number } | null {
    const first = this.records[at];
    if (first === undefined || first.cells.length >= this.width) return null;
    if (first.cells.length === 1 && !this.beginsRow(first)) return null;
    const cells = [...first.cells];
    for (let next = at + 1; next < Math.min(at + LONGEST_BROKEN_ROW, this.records.length); next += 1) {
      const record = this.records[next];
      if (record === undefined || isBlank(record) || readHeadings(record.cells) !== null) return null;
      const completesScope = cells.length === 1;
      if (record.cells.length > 1 && !completesScope && this.beginsRow(record)) return null;
      const [start = '', ...rest] = record.cells;
      cells[cells.length - 1] = `${cells.at(-1) ?? ''}\n${start}`;
      cells.push(...rest);
      if (cells.length === this.width) return { cells, records: next - at + 1 };
      if (cells.length > this.width) return null;
    }
    return null;
  }

  /** Whether the line's first cell says what only the first cell of a row says. */
  private beginsRow(record: TextRecord): boolean {
    if (this.heading?.columns[0] !== 'scope') return false;
    const { scope, leftovers } = readScope(record.cells[0] ?? '');
    return scope !== null && leftovers.length === 0;
  }
}

/**
 * Reads plain text: a table with tabs, semicolons or commas between its cells, and prose around it, whose lines stay
 * whole whatever they hold.
 * @throws UnreadablePlanError `not-a-table`, `too-many-lines`, `too-many-columns`, `cell-too-long`
 */
export function readText(text: string): NeutralDocument {
  const normal = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  let lines = 1;
  for (let at = normal.indexOf('\n'); at >= 0; at = normal.indexOf('\n', at + 1)) lines += 1;
  if (lines > LIMITS.lines) throw new UnreadablePlanError('too-many-lines', { limit: LIMITS.lines });
  const { delimiter, records } = detectRecords(normal);
  const headless = !records.some(({ cells }) => readHeadings(cells) !== null);
  return { blocks: new TextReader(records, delimiter, headless).read(), prose: 'markdown' };
}
