import { excerpt, type Block, type ProseBlock, type RowBlock } from './blocks';
import { readAudiences, readFrequencies, readScope } from './coded-cells';
import { UnreadablePlanError } from './errors';
import { fold } from '../../shared/text/folding';
import { readHeadings, type TableColumns } from './headings';
import { LIMITS } from './limits';
import { proseBlocks } from './prose-lines';
import { sectionOf } from './section-headings';
import { COLUMNS, type Column, type Doubt } from './types';

/** The cells of one data row by column, as written. */
export type PlanRow = Partial<Record<Column, string>>;

/** The prose around the tables, with a mark where each part of the plan's table stood. */
export type Passage = ProseBlock | { kind: 'table' };

export interface PlanTable {
  rows: PlanRow[];
  /** Columns that some heading row of the document names. */
  columns: ReadonlySet<Column>;
  passages: Passage[];
  doubts: Doubt[];
}

function doubt(code: Doubt['code'], value: string | null, row: number | null = null): Doubt {
  return { code, row, column: null, value };
}

function contentOf(row: RowBlock): string[] {
  return row.cells.filter((cell, place) => cell.trim() !== '' && !row.carried.includes(place));
}

/** A row of one cell is a line of text that happens to stand in a table: a title over it, a section under it. */
function loneText(row: RowBlock): string | null {
  const [text, ...others] = contentOf(row);
  return text !== undefined && others.length === 0 ? text : null;
}

/** Whether the coded cells of these rows say what those of a plan say, most of them. */
function readsLikeAPlan(
  rows: readonly RowBlock[],
  columns: readonly (Column | null)[],
  needed: number,
): boolean {
  const likely = rows.filter((row) => {
    const cell = (column: Column): string => row.cells[columns.indexOf(column)] ?? '';
    const understood = [
      readScope(cell('scope')).scope !== null,
      readAudiences(cell('audiences')).codes.length > 0,
      readFrequencies(cell('frequencies')).codes.length > 0,
    ];
    return understood.filter(Boolean).length >= Math.min(needed, 3);
  });
  return likely.length * 2 >= rows.length;
}

class TableCollector {
  readonly rows: PlanRow[] = [];
  readonly columns = new Set<Column>();
  readonly passages: Passage[] = [];
  readonly doubts: Doubt[] = [];
  private current: TableColumns | null = null;
  private readonly unknownHeadings = new Set<string>();
  /** After a section's heading inside a sheet, lone texts are its prose until the table goes on. */
  private inProse = false;

  /** Takes the next table of the document, in order. */
  add(rows: readonly RowBlock[]): void {
    const headingAt = rows.findIndex((row) => readHeadings(row.cells) !== null);
    const before = headingAt < 0 ? rows : rows.slice(0, headingAt);
    this.inProse = false;
    if (this.continues(before)) this.addRows(before);
    else this.addStrange(before);
    if (headingAt >= 0) this.addRows(rows.slice(headingAt));
  }

  /** Takes a table without headings as having the six columns of the institute's own document. */
  addInOriginalOrder(rows: readonly RowBlock[]): void {
    this.current = { columns: [...COLUMNS], headings: COLUMNS.map(() => '') };
    COLUMNS.forEach((column) => this.columns.add(column));
    this.doubts.push(doubt('assumed-columns', null));
    this.addRows(rows);
  }

  private continues(rows: readonly RowBlock[]): boolean {
    const columns = this.current?.columns;
    const full = rows.filter((row) => contentOf(row).length > 0 && loneText(row) === null);
    if (columns === undefined || full.length === 0) return false;
    return full.every((row) => row.cells.length === columns.length) && readsLikeAPlan(full, columns, 1);
  }

  /** Rows that are no part of the plan's table: single cells are text, the rest is named as ignored. */
  private addStrange(rows: readonly RowBlock[]): void {
    const full = rows.filter((row) => contentOf(row).length > 1);
    for (const row of rows) {
      const text = loneText(row);
      if (text !== null) this.passages.push(...proseBlocks(text.split('\n')));
    }
    const [first] = full;
    if (first !== undefined) this.doubts.push(doubt('ignored-table', excerpt(contentOf(first).join(' · '))));
  }

  private addRows(rows: readonly RowBlock[]): void {
    this.passages.push({ kind: 'table' });
    for (const row of rows) this.addRow(row);
  }

  private addRow(row: RowBlock): void {
    const headings = readHeadings(row.cells);
    if (headings !== null) {
      this.turnTo(headings);
      this.inProse = false;
      return;
    }
    if (contentOf(row).length === 0) return;
    const text = loneText(row);
    if (text !== null && (this.inProse || this.isBand(row, text))) {
      this.inProse = this.inProse || sectionOf(text) !== null;
      this.passages.push(...proseBlocks(text.split('\n')));
      return;
    }
    this.inProse = false;
    this.addData(row);
  }

  /** A line across the table (CONTROL Y SEGUIMIENTO, «Comunicaciones externas») and not a row with one cell filled. */
  private isBand(row: RowBlock, text: string): boolean {
    const place = row.cells.indexOf(text);
    const column = this.current?.columns[place];
    if (sectionOf(text) !== null) return true;
    return place === 0 && column === 'scope' && readScope(text).scope === null;
  }

  private turnTo(headings: TableColumns): void {
    const known = this.current?.columns;
    const repeats = headings.columns.every((column, place) => column === null || known?.[place] === column);
    if (!repeats || headings.columns.length !== known?.length) this.current = headings;
    headings.columns.forEach((column) => column !== null && this.columns.add(column));
  }

  private addData(row: RowBlock): void {
    if (this.rows.length >= LIMITS.rows)
      throw new UnreadablePlanError('too-many-rows', { limit: LIMITS.rows });
    const { columns, headings } = this.current ?? { columns: [], headings: [] };
    const cells: PlanRow = {};
    this.rows.push(cells);
    row.cells.forEach((cell, place) => {
      const column = columns[place] ?? null;
      const heading = headings[place] ?? '';
      if (column !== null) cells[column] = cell.trim();
      else if (cell.trim() !== '') this.noteStray(cell, heading);
    });
  }

  private noteStray(cell: string, heading: string): void {
    if (heading === '') {
      this.doubts.push(doubt('extra-cell', excerpt(cell), this.rows.length));
    } else if (!this.unknownHeadings.has(fold(heading))) {
      this.unknownHeadings.add(fold(heading));
      this.doubts.push(doubt('unknown-column', heading));
    }
  }
}

function groupTables(blocks: readonly Block[]): (ProseBlock | RowBlock[])[] {
  const groups: (ProseBlock | RowBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'row') groups.push(block);
    else if (Array.isArray(last) && last[0]?.table === block.table) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isInOriginalOrder(rows: readonly RowBlock[]): boolean {
  const full = rows.filter((row) => contentOf(row).length > 1);
  if (full.length === 0 || !full.every((row) => row.cells.length === COLUMNS.length)) return false;
  return (
    full.every((row) => readScope(row.cells[0] ?? '').scope !== null) && readsLikeAPlan(full, COLUMNS, 2)
  );
}

/**
 * Finds the plan's table in a document: the heading row wherever it stands, however often it is repeated; further
 * tables that continue it; rows that are really text.
 * @throws UnreadablePlanError `not-a-table`, `no-rows`, `too-many-rows`
 */
export function findPlanTable(blocks: readonly Block[]): PlanTable {
  const groups = groupTables(blocks);
  const withHeadings = groups.some(
    (group) => Array.isArray(group) && group.some((row) => readHeadings(row.cells) !== null),
  );
  const assumed = withHeadings
    ? -1
    : groups.findIndex((group) => Array.isArray(group) && isInOriginalOrder(group));
  if (!withHeadings && assumed < 0) throw new UnreadablePlanError('not-a-table');

  const collector = new TableCollector();
  groups.forEach((group, place) => {
    if (!Array.isArray(group)) collector.passages.push(group);
    else if (place === assumed) collector.addInOriginalOrder(group);
    else collector.add(group);
  });
  if (collector.rows.length === 0) throw new UnreadablePlanError('no-rows');
  const { rows, columns, passages, doubts } = collector;
  return { rows, columns, passages, doubts };
}
