import { type Lettering, wrapped } from '../../shared/text/lettering';
import { widthOf } from '../../shared/pdf/fonts';

/** What networks show without cutting, in pixels. */
export const CARD = { width: 1_200, height: 630 } as const;

export interface Line extends Lettering {
  text: string;
  x: number;
  /** Of its base line. */
  y: number;
  colour: string;
}

/** On the background each has a contrast of 7 or more (WCAG 2.1, 1.4.6): pictures are looked at on small screens. */
export const COLOURS = {
  background: '#0b3558',
  title: '#ffffff',
  kind: '#ffd166',
  date: '#ffd166',
  institute: '#dce8f2',
  panel: '#ffffff',
} as const;

export const MARGIN = 72;
const WIDTH = CARD.width - 2 * MARGIN;
/** From a line to the next, as a multiple of its letters. */
const LEADING = 1.2;
/** How far below the top of a line its base line is. */
const ASCENT = 0.95;
const GAP = 28;

const KIND = { size: 30, font: 'bold' } as const;
const LARGEST = { title: 72, date: 42, institute: 32 } as const;
/** What can still be read on a telephone. */
const READABLE = { title: 26, date: 26, institute: 20 } as const;
/** Below it letters are no letters any more; no title anybody may write needs it. */
const FLOOR = 8;

interface Block {
  lines: string[];
  lettering: Lettering;
  height: number;
}

/** A text as large as its room allows. */
function block(text: string, font: Lettering['font'], largest: number, room: number): Block {
  for (let size = largest; ; size -= 2) {
    const lines = wrapped(text, (line) => widthOf(line, size, font) <= WIDTH);
    const height = lines.length * size * LEADING;
    if (height <= room || size <= FLOOR) return { lines, lettering: { size, font }, height };
  }
}

const placed = ({ lines, lettering }: Block, top: number, colour: string): Line[] =>
  lines.map((text, index) => ({
    ...lettering,
    text,
    x: MARGIN,
    y: top + lettering.size * (ASCENT + index * LEADING),
    colour,
  }));

/** What stands on a card, one line each. */
export interface CardWords {
  kind: string | null;
  title: string;
  date: string | null;
  institute: string;
}

export interface Layout {
  lines: Line[];
  /** Whether all of it can be read on a telephone. */
  readable: boolean;
}

/** The lower part of a card: the institute, and the date above it. @returns with the height it begins at */
function foot({ date, institute }: CardWords): { lines: Line[]; top: number; readable: boolean } {
  const name = block(institute, 'regular', LARGEST.institute, 2 * LARGEST.institute * LEADING);
  const nameTop = CARD.height - MARGIN - name.height;
  const lines = placed(name, nameTop, COLOURS.institute);
  const readable = name.lettering.size >= READABLE.institute;
  if (date === null) return { lines, top: nameTop, readable };

  const day = block(date, 'bold', LARGEST.date, 2 * LARGEST.date * LEADING);
  const top = nameTop - GAP - day.height;
  return {
    lines: [...placed(day, top, COLOURS.date), ...lines],
    top,
    readable: readable && day.lettering.size >= READABLE.date,
  };
}

/**
 * Where the words of a card stand: what it is about on top, the institute at the bottom with the date above it, and the
 * title in between, as large as the room that is left.
 *
 * @param above how much of the height the logo takes
 */
export function layOut(words: CardWords, above: number): Layout {
  const { kind, title } = words;
  const below = foot(words);
  const kindTop = MARGIN + above;
  const titleTop = kind === null ? kindTop : kindTop + KIND.size * LEADING + GAP / 2;
  const heading = block(title, 'bold', LARGEST.title, below.top - GAP - titleTop);
  const label =
    kind === null ? [] : placed({ lines: [kind], lettering: KIND, height: 0 }, kindTop, COLOURS.kind);
  return {
    lines: [...label, ...placed(heading, titleTop, COLOURS.title), ...below.lines],
    readable: below.readable && heading.lettering.size >= READABLE.title,
  };
}
