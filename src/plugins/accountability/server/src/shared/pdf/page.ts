import { MARGIN } from './document';
import { type FontName, shaping } from './fonts';
import { printable } from './printable';

/** All lengths here are points, 72 to the inch. */
const LABEL_WIDTH = 140;
const COLUMN_GAP = 16;
const ROW_GAP = 5;
/** A heading this near the end of the page moves to the next with what it heads. */
const KEPT_WITH_HEADING = 80;
export const INK = '#1b1b1b';
export const MUTED = '#555555';
export const RULE = '#b8b8b8';

export const REGULAR: FontName = 'regular';
export const BOLD: FontName = 'bold';

/** A `TH` that heads its row: pdfkit understands the scope, its types do not name it. */
const ROW_HEADING: PDFKit.Mixins.StructureElementOptions & { scope: 'Row' } = { scope: 'Row' };

/** A figure says where it stands (PDF/UA-1, 7.3): pdfkit understands the box, its types do not name it. */
type FigureOptions = PDFKit.Mixins.StructureElementOptions & { bbox: [number, number, number, number] };

const HEADING_SIZES = { H1: 20, H2: 13, H3: 11.5, H4: 10.5 } as const;
export type HeadingLevel = keyof typeof HEADING_SIZES;

interface Style {
  bold?: boolean;
  small?: boolean;
  /** Points kept free at the right. */
  beside?: number;
}

/** Where a figure stands on its page. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Writes a document from top to bottom, every visible thing either in the document's structure (ISO 32000-1, 14.8) or
 * marked as an artifact, so that a screen reader meets headings, paragraphs and a table with row headings.
 */
export class TaggedPage {
  /** Whether some character could not be printed so far. */
  replaced = false;

  protected readonly root: PDFKit.PDFStructureElement;

  constructor(protected readonly doc: PDFKit.PDFDocument) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  heading(level: HeadingLevel, text: string): void {
    if (this.doc.y > this.bottom - KEPT_WITH_HEADING) this.doc.addPage();
    this.space(level === 'H1' ? 4 : 12);
    this.add(level, () => {
      this.doc.font(BOLD).fontSize(HEADING_SIZES[level]).fillColor(INK);
      this.put(this.print(text), MARGIN, this.doc.y, { width: this.width });
    });
    this.space(6);
  }

  paragraph(text: string, style: Style = {}): void {
    this.add('P', () => this.write(text, style));
    this.space(style.small ? 0 : 5);
  }

  /** An address on a line of its own, which leads to `target` where there is one. */
  link(address: string, target: string | null): void {
    const { doc, width } = this;
    const link = doc.struct('Link', {}, () => {
      const top = doc.y;
      const text = this.print(address);
      doc.font(REGULAR).fontSize(10.5).fillColor('#0b4f9e');
      this.put(text, MARGIN, top, { width, underline: target !== null });
      if (target === null) return;
      // A screen reader announces the annotation by its contents (PDF/UA-1, 7.18.5), which pdfkit would leave empty. It
      // writes a plain string as a name and a String object as the text it is.
      const annotation = { structParent: link, Contents: Object(text) as string };
      doc.link(
        MARGIN,
        top,
        Math.min(width, doc.widthOfString(text, shaping(text))),
        doc.y - top,
        target,
        annotation,
      );
    });
    this.root.add(doc.struct('P', {}, [link]));
    this.space(5);
  }

  /** A picture, drawn in its box; `alt` says as much to whoever does not see it. */
  figure(alt: string, { left, top, width, height }: Box, draw: (doc: PDFKit.PDFDocument) => void): void {
    const { doc } = this;
    const figure: FigureOptions = { alt, bbox: [left, top, left + width, top + height] };
    this.root.add(doc.struct('Figure', figure, () => draw(doc)));
    doc.y = Math.max(doc.y, top + height);
  }

  /** Labels on the left and their values beside them; a row that fits on a page is not split. */
  table(rows: readonly (readonly [label: string, value: string])[]): void {
    const table = this.doc.struct('Table');
    this.root.add(table);
    for (const [label, value] of rows) this.row(table, this.print(label), this.print(value));
    table.end();
  }

  /** A line across the page. */
  line(): void {
    const { doc } = this;
    this.space(6);
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(doc.page.width - MARGIN, doc.y)
      .lineWidth(0.7)
      .strokeColor(RULE)
      .stroke();
    doc.endMarkedContent();
    this.space(10);
  }

  /** Numbers the pages, now that their number is known, and closes the structure. */
  close(footer: (page: number, pages: number) => string): void {
    const { doc } = this;
    this.root.end();
    const { start, count } = doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      doc.switchToPage(start + index);
      // The footer stands in the bottom margin, where text would otherwise start a new page.
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.font(REGULAR).fontSize(8.5).fillColor(MUTED);
      this.put(this.print(footer(index + 1, count)), MARGIN, doc.page.height - MARGIN + 20, {
        width: this.width,
        align: 'center',
        lineBreak: false,
      });
      doc.endMarkedContent();
    }
  }

  /** Of the text, between the margins. */
  get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  protected get bottom(): number {
    return this.doc.page.height - MARGIN;
  }

  private row(table: PDFKit.PDFStructureElement, label: string, value: string): void {
    const { doc } = this;
    const valueX = MARGIN + LABEL_WIDTH + COLUMN_GAP;
    const valueWidth = this.width - LABEL_WIDTH - COLUMN_GAP;
    const height = Math.max(
      this.heightOf(label, BOLD, LABEL_WIDTH),
      this.heightOf(value, REGULAR, valueWidth),
    );
    if (doc.y + height > this.bottom && height <= this.bottom - MARGIN) doc.addPage();

    const top = doc.y;
    const page = doc.bufferedPageRange().count;
    let afterLabel = top;
    const heading = doc.struct('TH', ROW_HEADING, () => {
      doc.font(BOLD).fontSize(10).fillColor(MUTED);
      this.put(label, MARGIN, top, { width: LABEL_WIDTH });
      afterLabel = doc.y;
    });
    const cell = doc.struct('TD', {}, () => {
      doc.font(REGULAR).fontSize(10.5).fillColor(INK);
      this.put(value, valueX, top, { width: valueWidth });
    });
    table.add(doc.struct('TR', {}, [heading, cell]));
    // Heights compare only within a page; a value that ran on to another one ends below its label there.
    const samePage = doc.bufferedPageRange().count === page;
    doc.y = (samePage ? Math.max(afterLabel, doc.y) : doc.y) + ROW_GAP;
  }

  protected heightOf(text: string, font: string, width: number): number {
    return this.doc
      .font(font)
      .fontSize(10.5)
      .heightOfString(text, { width, ...shaping(text) });
  }

  protected put(text: string, x: number, y: number, options: PDFKit.Mixins.TextOptions): void {
    this.doc.text(text, x, y, { ...shaping(text), ...options });
  }

  private write(text: string, { bold = false, small = false, beside = 0 }: Style): void {
    const width = this.width - beside;
    this.doc
      .font(bold ? BOLD : REGULAR)
      .fontSize(small ? 9 : bold ? 12 : 10.5)
      .fillColor(small ? MUTED : INK);
    this.put(this.print(text), MARGIN, this.doc.y, { width });
  }

  protected add(tag: string, content: () => void): void {
    this.root.add(this.doc.struct(tag, {}, content));
  }

  protected space(points: number): void {
    this.doc.y += points;
  }

  protected print(text: string): string {
    const { text: result, replaced } = printable(text);
    this.replaced ||= replaced;
    return result;
  }
}
