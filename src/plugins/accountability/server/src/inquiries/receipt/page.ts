import { printable } from './text';

/** All lengths here are points, 72 to the inch. */
export const MARGIN = 64;
const LABEL_WIDTH = 140;
const COLUMN_GAP = 16;
const ROW_GAP = 7;
const LINE_GAP = 2;
/** A heading this near the end of the page moves to the next with what it heads. */
const KEPT_WITH_HEADING = 80;
const INK = '#1b1b1b';
const MUTED = '#555555';
const RULE = '#b8b8b8';

const REGULAR = 'Helvetica';
const BOLD = 'Helvetica-Bold';

/** A `TH` that heads its row: pdfkit understands the scope, its types do not name it. */
const ROW_HEADING: PDFKit.Mixins.StructureElementOptions & { scope: 'Row' } = { scope: 'Row' };

const HEADING_SIZES = { H1: 20, H2: 13 } as const;

interface Style {
  bold?: boolean;
  small?: boolean;
}

/**
 * Writes a receipt from top to bottom, every visible thing either in the document's structure (ISO 32000-1, 14.8) or
 * marked as an artifact, so that a screen reader meets headings, paragraphs and a table with row headings.
 */
export class ReceiptPage {
  /** Whether some character could not be printed so far. */
  replaced = false;

  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  heading(level: 'H1' | 'H2', text: string): void {
    if (this.doc.y > this.bottom - KEPT_WITH_HEADING) this.doc.addPage();
    this.space(level === 'H1' ? 4 : 12);
    this.add(level, () => {
      this.doc.font(BOLD).fontSize(HEADING_SIZES[level]).fillColor(INK).text(this.print(text), MARGIN);
    });
    this.space(6);
  }

  paragraph(text: string, style: Style = {}): void {
    this.add('P', () => this.write(text, style));
    this.space(style.small ? 0 : 5);
  }

  /** An address on a line of its own, which can be followed when it is one of the web. */
  link(address: string): void {
    // A link's target is plain ASCII; an address with other characters is printed but not linked.
    const isWebAddress = /^https?:\/\/[\u0021-\u007e]+$/u.test(address);
    const link = this.doc.struct('Link', {}, () => {
      this.doc.font(REGULAR).fontSize(10.5).fillColor('#0b4f9e');
      const target = isWebAddress ? { link: address, underline: true } : {};
      this.doc.text(this.print(address), MARGIN, this.doc.y, { width: this.width, ...target });
    });
    this.root.add(this.doc.struct('P', {}, [link]));
    this.space(5);
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
      doc.text(this.print(footer(index + 1, count)), MARGIN, doc.page.height - MARGIN + 20, {
        width: this.width,
        align: 'center',
        lineBreak: false,
      });
      doc.endMarkedContent();
    }
  }

  private get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
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
      doc.text(label, MARGIN, top, { width: LABEL_WIDTH, lineGap: LINE_GAP });
      afterLabel = doc.y;
    });
    const cell = doc.struct('TD', {}, () => {
      doc.font(REGULAR).fontSize(10.5).fillColor(INK);
      doc.text(value, valueX, top, { width: valueWidth, lineGap: LINE_GAP });
    });
    table.add(doc.struct('TR', {}, [heading, cell]));
    // Heights compare only within a page; a value that ran on to another one ends below its label there.
    const samePage = doc.bufferedPageRange().count === page;
    doc.y = (samePage ? Math.max(afterLabel, doc.y) : doc.y) + ROW_GAP;
  }

  private heightOf(text: string, font: string, width: number): number {
    return this.doc.font(font).fontSize(10.5).heightOfString(text, { width, lineGap: LINE_GAP });
  }

  private write(text: string, { bold = false, small = false }: Style): void {
    this.doc
      .font(bold ? BOLD : REGULAR)
      .fontSize(small ? 9 : bold ? 12 : 10.5)
      .fillColor(small ? MUTED : INK);
    this.doc.text(this.print(text), MARGIN, this.doc.y, { width: this.width, lineGap: LINE_GAP });
  }

  private add(tag: string, content: () => void): void {
    this.root.add(this.doc.struct(tag, {}, content));
  }

  private space(points: number): void {
    this.doc.y += points;
  }

  private print(text: string): string {
    const { text: result, replaced } = printable(text);
    this.replaced ||= replaced;
    return result;
  }
}
