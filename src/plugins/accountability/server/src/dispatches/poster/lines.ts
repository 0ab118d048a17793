import { type FontName, widthOf } from '../../shared/pdf/fonts';

import type { Word } from './blocks';

/** What of a line is in one font. */
interface Segment {
  text: string;
  font: FontName;
}

export interface Line {
  segments: readonly Segment[];
}

/** Measured once at size 1: widths grow with the size. */
const measured = new Map<string, number>();
const MOST_MEASURED = 10_000;

function unitWidth(text: string, font: FontName): number {
  const key = `${font} ${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  if (measured.size >= MOST_MEASURED) measured.clear();
  const width = widthOf(text, 1, font);
  measured.set(key, width);
  return width;
}

const widthOfWord = ({ pieces }: Word) =>
  pieces.reduce((sum, { text, font }) => sum + unitWidth(text, font), 0);

const SPACE = ' ';

/** Letters on their own, for a word wider than the line: an address, mostly. */
function* lettersOf({ pieces }: Word): Generator<Word> {
  for (const { text, font } of pieces) for (const letter of text) yield { pieces: [{ text: letter, font }] };
}

function brokenWord(word: Word, width: number): Word[] {
  const parts: Word[] = [];
  let open: Segment[] = [];
  let used = 0;
  for (const letter of lettersOf(word)) {
    const own = widthOfWord(letter);
    if (used + own > width && open.length > 0) {
      parts.push({ pieces: open });
      [open, used] = [[], 0];
    }
    open.push(...letter.pieces);
    used += own;
  }
  return [...parts, { pieces: open }];
}

/** Puts neighbours in one font together. */
function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const { text, font } of segments) {
    const last = result.at(-1);
    if (last?.font === font) last.text += text;
    else result.push({ text, font });
  }
  return result;
}

/** How wide the widest word is, in the unit of `size`. */
export const widestWord = (words: readonly Word[], size: number): number =>
  Math.max(0, ...words.map(widthOfWord)) * size;

/** A text in lines that are not wider than `width`; only a word that is wider by itself is broken. */
export function breakLines(words: readonly Word[], size: number, width: number): Line[] {
  const room = width / size;
  const space = unitWidth(SPACE, 'regular');
  const lines: Segment[][] = [];
  let used = Infinity;
  const parted = words.flatMap((word) => (widthOfWord(word) > room ? brokenWord(word, room) : [word]));
  for (const word of parted) {
    const own = widthOfWord(word);
    if (used + space + own > room) {
      lines.push([]);
      used = 0;
    } else {
      lines.at(-1)?.push({ text: SPACE, font: lines.at(-1)?.at(-1)?.font ?? 'regular' });
      used += space;
    }
    lines.at(-1)?.push(...word.pieces);
    used += own;
  }
  return lines.map((segments) => ({ segments: merged(segments) }));
}
