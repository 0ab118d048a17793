import { Parser } from 'htmlparser2';

import type { Block, NeutralDocument, RowBlock } from '../blocks';
import { UnreadablePlanError } from '../errors';
import { readHeadings } from '../headings';
import { LIMITS } from '../limits';

import { Flow } from './html-flow';
import { TableGrid } from './table-grid';

type Attributes = Readonly<Record<string, string>>;

/** Elements nobody reads on the page. */
const UNSEEN = new Set(
  'script style title template noscript xml svg math select textarea object iframe'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'header hr html main nav p pre section summary thead tbody tfoot'
  ).split(' '),
);
const HEADING = /^h([1-6])$/;

/** A table being read, and the cell of it that is open. */
interface OpenTable {
  grid: TableGrid;
  rows: RowBlock[];
  cell: { flow: Flow; columnSpan: number; rowSpan: number } | null;
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(number) ? 1 : number;
}

class HtmlReader {
  readonly blocks: Block[] = [];
  private readonly page = new Flow();
  private readonly tables: OpenTable[] = [];
  private depth = 0;
  private unseenDepth = 0;
  private tableCount = 0;
  private rowCount = 0;

  private get flow(): Flow {
    return this.tables.findLast((table) => table.cell !== null)?.cell?.flow ?? this.page;
  }

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.depth > LIMITS.nesting) throw new UnreadablePlanError('too-complex');
    if (UNSEEN.has(name) || this.unseenDepth > 0) {
      this.unseenDepth += UNSEEN.has(name) ? 1 : 0;
      return;
    }
    const heading = HEADING.exec(name);
    if (name === 'table') this.openTable();
    else if (name === 'tr') this.endCell();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'br') this.flow.breakLine();
    else if (name === 'ul' || name === 'ol') this.flow.openList(name === 'ol', span(attributes['start']));
    else if (name === 'li') this.flow.openItem(attributes['value']);
    else if (heading) this.flow.openHeading(Number(heading[1]));
    else if (BLOCKS.has(name)) this.flow.openBlock(attributes['style'] ?? '', name === 'pre');
    else this.flow.openInline(name, attributes['style'] ?? '');
  }

  text(data: string): void {
    if (this.unseenDepth === 0) this.flow.write(data);
  }

  close(name: string): void {
    this.depth -= 1;
    if (this.unseenDepth > 0) {
      this.unseenDepth -= UNSEEN.has(name) ? 1 : 0;
      return;
    }
    if (name === 'table') this.closeTable();
    else if (name === 'tr') this.endRow();
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'ul' || name === 'ol') this.flow.closeList();
    else if (name === 'li' || HEADING.test(name) || BLOCKS.has(name)) this.flow.closeBlock();
    else this.flow.closeInline(name);
  }

  end(): void {
    while (this.tables.length > 0) this.closeTable();
    this.emitPage();
  }

  private emitPage(): void {
    for (const block of this.page.take()) this.blocks.push(block);
  }

  private openTable(): void {
    this.flow.closeBlock();
    if (this.tables.length === 0) this.emitPage();
    this.tableCount += 1;
    this.tables.push({ grid: new TableGrid(this.tableCount), rows: [], cell: null });
  }

  private openCell(attributes: Attributes): void {
    this.endCell();
    const table = this.tables.at(-1);
    if (table === undefined) return;
    table.cell = {
      flow: new Flow(),
      columnSpan: span(attributes['colspan']),
      rowSpan: span(attributes['rowspan']),
    };
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    const { flow, columnSpan, rowSpan } = table.cell;
    table.grid.addCell(flow.takeText(), columnSpan, rowSpan);
    table.cell = null;
  }

  private endRow(): void {
    this.endCell();
    const table = this.tables.at(-1);
    const row = table?.grid.endRow();
    if (!table || !row) return;
    this.rowCount += 1;
    // Room for headings repeated on every page; the rows of the plan itself are counted where they are understood.
    if (this.rowCount > LIMITS.rows * 2)
      throw new UnreadablePlanError('too-many-rows', { limit: LIMITS.rows });
    table.rows.push(row);
  }

  private closeTable(): void {
    this.endRow();
    const table = this.tables.pop();
    if (table === undefined) return;
    const outer = this.tables.findLast((other) => other.cell !== null);
    if (outer === undefined) {
      this.blocks.push(...this.page.take(), ...table.rows);
    } else if (table.rows.some((row) => readHeadings(row.cells) !== null)) {
      // The outer table only lays out the page: what stands before the plan's table comes before it.
      this.blocks.push(...(outer.cell?.flow.take() ?? []), ...table.rows);
    } else {
      // A small table inside a cell of the plan is part of that cell's text.
      table.rows.forEach((row) => this.flow.writeLine(row.cells.filter((cell) => cell !== '').join(' ')));
    }
  }
}

/**
 * Reads rich text (the clipboard of Word, LibreOffice, Google Docs, Excel or a page; what a .docx converts to) into
 * blocks. The parser streams: nesting, however deep, costs no stack.
 * @throws UnreadablePlanError `too-complex`, `too-many-lines`, `too-many-rows`, `too-many-columns`, `cell-too-long`
 */
export function readHtml(html: string): NeutralDocument {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (data) => reader.text(data),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  reader.end();
  return { blocks: reader.blocks, prose: 'bare' };
}
