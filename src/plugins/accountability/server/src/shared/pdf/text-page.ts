import { MARGIN } from './document';
import { type FontName, shaping } from './fonts';
import { BOLD, INK, REGULAR, RULE, TaggedPage } from './page';

/** A piece of a paragraph in one font. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface ListItem {
  /** Before the item: `•`, `2.` */
  mark: string;
  /** 0 for the outermost list. */
  depth: number;
  runs: readonly Run[];
}

export interface GridColumn {
  title: string;
  /** Of the width, beside the other columns' weights. */
  weight: number;
  numeric?: boolean;
}

/** All lengths are points. */
const TEXT_SIZE = 10.5;
const CELL_SIZE = 9.5;
const CELL_GAP = 8;
const ROW_PADDING = 3;
const INDENT = 18;

/** A `TH` that heads its column: pdfkit understands the scope, its types do not name it. */
const scoped = (scope: 'Row' | 'Column'): PDFKit.Mixins.StructureElementOptions & { scope: string } => ({
  scope,
});

const fontOf = ({ bold = false, italic = false }: Run): FontName =>
  bold ? (italic ? 'boldItalic' : BOLD) : italic ? 'italic' : REGULAR;

/** Writes what a text has besides headings: paragraphs in several fonts, lists, and tables with column headings. */
export class TextPage extends TaggedPage {
  /** Where the next thing is written, from the top of its page. */
  get y(): number {
    return this.doc.y;
  }

  /** From margin to margin of an empty page. */
  get room(): number {
    return this.bottom - MARGIN;
  }

  /** Goes on further down the same page. */
  goDownTo(y: number): void {
    this.doc.y = Math.max(this.doc.y, y);
  }

  /** Goes on higher up the same page, beside what was drawn. */
  goBackTo(y: number): void {
    this.doc.y = Math.min(this.doc.y, y);
  }

  /** Goes on to the next page where this one has not so much room left. */
  keepTogether(height: number): void {
    if (this.doc.y + height > this.bottom && height <= this.room) this.doc.addPage();
  }

  /** `indented` for what somebody else said. */
  prose(runs: readonly Run[], { indented = false } = {}): void {
    const left = MARGIN + (indented ? INDENT : 0);
    this.add(indented ? 'BlockQuote' : 'P', () => this.runs(runs, left));
    this.space(5);
  }

  list(items: readonly ListItem[]): void {
    const { doc } = this;
    const list = doc.struct('L');
    this.root.add(list);
    for (const { mark, depth, runs } of items) {
      const left = MARGIN + depth * INDENT;
      if (doc.y > this.bottom - 2 * TEXT_SIZE) doc.addPage();
      const top = doc.y;
      const label = doc.struct('Lbl', {}, () => {
        doc.font(REGULAR).fontSize(TEXT_SIZE).fillColor(INK);
        this.put(mark, left, top, { lineBreak: false });
      });
      const body = doc.struct('LBody', {}, () => {
        doc.y = top;
        this.runs(runs, left + INDENT);
      });
      list.add(doc.struct('LI', {}, [label, body]));
      this.space(2);
    }
    list.end();
    this.space(4);
  }

  /**
   * A table with a heading for each column, shown again on each page, and one for each row in its first cell. A row stays
   * on one page.
   */
  grid(columns: readonly GridColumn[], rows: readonly (readonly string[])[]): void {
    const titles = columns.map(({ title }) => title);
    const tallest = Math.max(...rows.map((row) => this.rowHeight(columns, row, false)));
    if (tallest > this.bottom - MARGIN) {
      // Rows that no page holds: their cells one below the other, each beside the name of its column.
      for (const row of rows) this.table(row.map((cell, place) => [titles[place] ?? '', cell] as const));
      return;
    }
    const first = rows[0] ? this.rowHeight(columns, rows[0], false) : 0;
    const heading = this.rowHeight(columns, titles, true);
    if (this.doc.y + heading + first > this.bottom) this.doc.addPage();
    const table = this.doc.struct('Table');
    this.root.add(table);
    this.gridRow(table, columns, titles, true);
    for (const row of rows) {
      if (this.doc.y + this.rowHeight(columns, row, false) > this.bottom) {
        this.doc.addPage();
        this.repeat(columns, titles);
      }
      this.gridRow(table, columns, row, false);
    }
    table.end();
    this.space(8);
  }

  private runs(runs: readonly Run[], left: number): void {
    const { doc } = this;
    const printed = runs
      .map((run) => ({ font: fontOf(run), text: this.printRun(run.text) }))
      .filter(({ text }) => text !== '');
    const width = this.width - (left - MARGIN);
    printed.forEach(({ font, text }, index) => {
      doc.font(font).fontSize(TEXT_SIZE).fillColor(INK);
      const options = { ...shaping(text), width, continued: index < printed.length - 1 };
      if (index === 0) doc.text(text, left, doc.y, options);
      else doc.text(text, options);
    });
  }

  /** As {@link print}, with the blanks that part a run from its neighbours. */
  private printRun(text: string): string {
    const printed = this.print(text);
    if (printed === '') return /\s/.test(text) ? ' ' : '';
    return `${/^\s/.test(text) ? ' ' : ''}${printed}${/\s$/.test(text) ? ' ' : ''}`;
  }

  private widthsOf(columns: readonly GridColumn[]): number[] {
    const all = columns.reduce((sum, { weight }) => sum + weight, 0);
    const free = this.width - CELL_GAP * (columns.length - 1);
    return columns.map(({ weight }) => (free * weight) / all);
  }

  private rowHeight(columns: readonly GridColumn[], cells: readonly string[], heading: boolean): number {
    const heights = this.widthsOf(columns).map((width, place) => {
      const text = this.print(cells[place] ?? '');
      const font = heading || place === 0 ? BOLD : REGULAR;
      return this.doc
        .font(font)
        .fontSize(CELL_SIZE)
        .heightOfString(text, { width, ...shaping(text) });
    });
    return Math.max(...heights) + 2 * ROW_PADDING;
  }

  private gridRow(
    table: PDFKit.PDFStructureElement,
    columns: readonly GridColumn[],
    cells: readonly string[],
    heading: boolean,
  ): void {
    const { doc } = this;
    const top = doc.y;
    const height = this.rowHeight(columns, cells, heading);
    const drawn = this.cells(columns, cells, heading).map((draw, place) => {
      const isHeading = heading || place === 0;
      return doc.struct(isHeading ? 'TH' : 'TD', isHeading ? scoped(heading ? 'Column' : 'Row') : {}, draw);
    });
    table.add(doc.struct('TR', {}, drawn));
    doc.markContent('Artifact', { type: 'Layout' });
    this.endRow(top, height, heading);
    doc.endMarkedContent();
  }

  /** The titles on a further page, for the eye: the structure has them once. */
  private repeat(columns: readonly GridColumn[], titles: readonly string[]): void {
    const { doc } = this;
    const top = doc.y;
    const height = this.rowHeight(columns, titles, true);
    doc.markContent('Artifact', { type: 'Pagination' });
    for (const draw of this.cells(columns, titles, true)) draw();
    this.endRow(top, height, true);
    doc.endMarkedContent();
  }

  /** What draws each cell of the row that begins where the page stands. */
  private cells(columns: readonly GridColumn[], cells: readonly string[], heading: boolean): (() => void)[] {
    const { doc } = this;
    const top = doc.y;
    let left = MARGIN;
    return this.widthsOf(columns).map((width, place) => {
      const x = left;
      left += width + CELL_GAP;
      const text = this.print(cells[place] ?? '');
      const align = columns[place]?.numeric ? 'right' : 'left';
      return () => {
        doc
          .font(heading || place === 0 ? BOLD : REGULAR)
          .fontSize(CELL_SIZE)
          .fillColor(INK);
        this.put(text, x, top + ROW_PADDING, { width, align });
      };
    });
  }

  /** Ends a row of that height with a line below it. */
  private endRow(top: number, height: number, heading: boolean): void {
    this.doc
      .moveTo(MARGIN, top + height)
      .lineTo(MARGIN + this.width, top + height)
      .lineWidth(heading ? 1 : 0.5)
      .strokeColor(heading ? INK : RULE)
      .stroke();
    this.doc.y = top + height;
  }
}
