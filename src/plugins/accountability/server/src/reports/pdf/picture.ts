import type { Picture, SvgElement } from '../chart';

import { shaping } from '../../shared/pdf/fonts';
import type { Box } from '../../shared/pdf/page';

/** Of a letter's height, how far above the line it stands on its middle is. */
const MIDDLE = 0.36;

const numberOf = (element: SvgElement, name: string, otherwise = 0): number => {
  const value = Number.parseFloat(element.attributes[name] ?? '');
  return Number.isNaN(value) ? otherwise : value;
};

/** The six numbers of `matrix(…)` and `translate(…)`, all that a chart is placed with. */
function placeOf({ attributes }: SvgElement): [number, number, number, number, number, number] {
  const [, kind, list = ''] = /^(\w+)\(([^)]*)\)$/.exec(attributes.transform ?? '') ?? [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list.split(/[\s,]+/).map(Number);
  if (kind === 'matrix') return [a, b, c, d, e, f];
  return kind === 'translate' ? [1, 0, 0, 1, a, b] : [1, 0, 0, 1, 0, 0];
}

function drawText(doc: PDFKit.PDFDocument, element: SvgElement): void {
  const size = numberOf(element, 'font-size', 12);
  doc
    .font(element.attributes['font-weight'] === 'bold' ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(element.attributes.fill ?? '#000000');
  const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y') + size * MIDDLE];
  doc.text(element.text, x, y, { ...shaping(element.text), lineBreak: false, baseline: 'alphabetic' });
}

function drawShape(doc: PDFKit.PDFDocument, element: SvgElement): void {
  const { d = '', fill, stroke } = element.attributes;
  if (element.name === 'rect') {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(element, name));
    doc.rect(x ?? 0, y ?? 0, width ?? 0, height ?? 0);
  } else doc.path(d);
  doc.lineWidth(numberOf(element, 'stroke-width', 1));
  if (fill && fill !== 'none' && stroke) doc.fillAndStroke(fill, stroke);
  else if (stroke) doc.stroke(stroke);
  else doc.fill(fill ?? '#000000');
}

function drawElement(doc: PDFKit.PDFDocument, element: SvgElement): void {
  doc.save().transform(...placeOf(element));
  if (element.name === 'text') drawText(doc, element);
  else if (element.name === 'g') element.children.forEach((child) => drawElement(doc, child));
  else drawShape(doc, element);
  doc.restore();
}

/** Draws a chart into its box, its words as text that can be searched and copied. */
export function drawPicture(doc: PDFKit.PDFDocument, { width, elements }: Picture, box: Box): void {
  const scale = box.width / width;
  doc.save().translate(box.left, box.top).scale(scale);
  for (const element of elements) drawElement(doc, element);
  doc.restore();
}
