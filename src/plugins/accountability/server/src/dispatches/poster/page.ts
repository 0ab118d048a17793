import { type FontName, shaping } from '../../shared/pdf/fonts';
import { type Box, INK, TaggedPage } from '../../shared/pdf/page';

import type { Line } from './lines';
import { type Laid, LINE_HEIGHT } from './measure';

/** Between a mark and what it marks, in sizes of the letters. */
const MARK_INDENT = 1.1;

/** One page with nothing on it, drawn on at given places. */
export class PosterPage extends TaggedPage {
  constructor(doc: PDFKit.PDFDocument) {
    super(doc);
    // Nothing is ever moved to another page.
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
  }

  /** Lines as one element of the document. */
  lines(tag: string, laid: Laid, color = INK): void {
    this.add(tag, () => this.draw(laid, color));
  }

  /** Items that follow each other, as one list. */
  list(items: readonly Laid[]): void {
    const { doc } = this;
    const list = doc.struct('L');
    this.root.add(list);
    for (const item of items) {
      const label = doc.struct('Lbl', {}, () => {
        const mark = item.block?.mark ?? '';
        this.at(mark, 'regular', item.size, item.left - item.size * MARK_INDENT, item.top);
      });
      const body = doc.struct('LBody', {}, () => this.draw(item, INK));
      list.add(doc.struct('LI', {}, [label, body]));
    }
    list.end();
  }

  /** A line of text at a place. */
  text(
    tag: string,
    text: string,
    font: FontName,
    size: number,
    left: number,
    top: number,
    color = INK,
  ): void {
    this.add(tag, () => {
      this.doc.fillColor(color);
      this.at(this.print(text), font, size, left, top);
    });
  }

  /** Lines that lead to `target`. */
  address(laid: Laid, width: number, target: string): void {
    const { doc } = this;
    const link = doc.struct('Link', {}, () => {
      this.draw(laid, '#0b4f9e');
      const height = laid.lines.length * laid.size * LINE_HEIGHT;
      // As in TaggedPage: a String object is written as the text it is.
      const annotation = { structParent: link, Contents: Object(target) as string };
      doc.link(laid.left, laid.top, width, height, target, annotation);
    });
    this.root.add(doc.struct('P', {}, [link]));
  }

  /** A picture of a file, as large as fits in a box. */
  picture(content: Buffer, alt: string, box: Box): void {
    this.figure(alt, box, (doc) =>
      doc.image(content, box.left, box.top, { fit: [box.width, box.height], valign: 'center' }),
    );
  }

  /** What says nothing to who does not see it. */
  ornament(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  finish(): void {
    this.root.end();
  }

  private draw({ lines, size, left, top }: Laid, color: string): void {
    this.doc.fillColor(color);
    lines.forEach((line, index) => {
      const y = top + index * size * LINE_HEIGHT;
      this.drawLine(line, size, left, y, index < lines.length - 1);
    });
  }

  /** A line in its fonts; where another follows, the blank that parts them is in the text too. */
  private drawLine({ segments }: Line, size: number, left: number, top: number, goesOn: boolean): void {
    let x = left;
    segments.forEach(({ text, font }, index) => {
      const last = index === segments.length - 1;
      this.at(last && goesOn ? `${text} ` : text, font, size, x, top);
      x += this.doc.widthOfString(text, shaping(text));
    });
  }

  private at(text: string, font: FontName, size: number, left: number, top: number): void {
    if (text === '') return;
    this.doc.font(font).fontSize(size);
    this.put(text, left, top, { lineBreak: false });
  }
}
