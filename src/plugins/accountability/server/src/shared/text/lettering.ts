import { oneLine } from './folding';
import type { FontName } from '../pdf/fonts';
import { readable } from '../values';

export interface Lettering {
  /** In pixels, as widths are. */
  size: number;
  font: FontName;
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
function cut(word: string, fits: (line: string) => boolean): [head: string, tail: string] {
  let head = '';
  for (const { segment } of graphemes.segment(word)) {
    if (head !== '' && !fits(head + segment)) break;
    head += segment;
  }
  return [head, word.slice(head.length)];
}

/** Breaks a text into lines that fit, between words where it can be. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
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
      const [head, tail] = cut(line, fits);
      if (tail === '') break;
      lines.push(head);
      line = tail;
    }
  }
  return [...lines, line].filter((one) => one !== '');
}
