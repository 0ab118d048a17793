import { oneLine } from '../../shared/folding';
import { type FontName, widthOf } from '../../shared/pdf/fonts';
import { readable } from '../../shared/values';

export interface Lettering {
  /** In pixels, as widths are. */
  size: number;
  font: FontName;
}

/** How much wider than ours the widest font is that a screen may take in its place (Verdana and its kin). */
const WIDER = 1.2;

/** How much room a text needs on a screen, whichever of its fonts it takes. */
export function widthOnScreen(text: string, { size, font }: Lettering): number {
  return widthOf(text, size, font) * WIDER;
}

/**
 * A text that is safe to draw: on one line, without what XML cannot hold and without marks nobody sees, some of which
 * turn around the text that follows.
 */
export function drawable(text: string): string {
  return oneLine(readable(text).replace(/[\p{Cf}\ufffe\uffff]/gu, ''));
}

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });

/** The longest beginning of a word that fits, one letter at least. */
function cut(word: string, width: number, lettering: Lettering): [head: string, tail: string] {
  let head = '';
  for (const { segment } of graphemes.segment(word)) {
    if (head !== '' && widthOnScreen(head + segment, lettering) > width) break;
    head += segment;
  }
  return [head, word.slice(head.length)];
}

/** Breaks a text into lines no wider than `width`, between words where it can be. */
export function wrap(text: string, width: number, lettering: Lettering): string[] {
  const fits = (line: string) => widthOnScreen(line, lettering) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of drawable(text).split(' ')) {
    if (fits(line === '' ? word : `${line} ${word}`)) {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      const [head, tail] = cut(line, width, lettering);
      if (tail === '') break;
      lines.push(head);
      line = tail;
    }
  }
  return [...lines, line].filter((one) => one !== '');
}
