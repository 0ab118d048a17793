import type { PaperSize } from '../../shared/pdf/document';

import { beginningOf, type Block, countWords, type Word } from './blocks';
import { breakLines, type Line, widestWord } from './lines';

/** What a poster says. */
export interface PosterText {
  title: readonly Word[];
  /** Of the hearing: when and where, each on a line of its own. */
  facts: readonly (readonly Word[])[];
  blocks: readonly Block[];
}

/** In points (72 to the inch), upright. */
export const PAPERS: Readonly<Record<PaperSize, { width: number; height: number }>> = {
  LETTER: { width: 612, height: 792 },
  A4: { width: 595.28, height: 841.89 },
  A3: { width: 841.89, height: 1190.55 },
};

/** The rest is in hundredths of the page's width, so that a poster is the same on every paper. */
export const EDGE = 7;
const HEAD = 11;
export const FOOT = 27;
const LARGEST = 7;
/** Some 13 points on a letter: to be read standing, a metre away. */
const SMALLEST = 2.2;
const STEP = 0.1;

export const LINE_HEIGHT = 1.36;
const TITLE_SCALE = 1.9;
const FACTS_SCALE = 1.2;
/** Around what is said of the hearing. */
const FACTS_PADDING = 0.7;
const TITLE_GAP = 0.7;
const BLOCK_GAP = 0.5;
const INDENT = 1.3;

/** Lines that stand one below the other. */
export interface Laid {
  lines: readonly Line[];
  size: number;
  left: number;
  top: number;
  block: Block | null;
}

/** Where everything between head and foot stands, in points. */
export interface Layout {
  size: number;
  title: Laid;
  facts: readonly Laid[];
  factsBox: { top: number; height: number } | null;
  blocks: readonly Laid[];
  /** Where it ends. */
  bottom: number;
}

interface Page {
  unit: number;
  width: number;
  top: number;
  bottom: number;
}

function pageOf(paper: PaperSize): Page {
  const { width, height } = PAPERS[paper];
  const unit = width / 100;
  return {
    unit,
    width: width - 2 * EDGE * unit,
    top: (EDGE + HEAD) * unit,
    bottom: height - FOOT * unit,
  };
}

/** Lays everything out with letters of this size, whether it fits or not. */
function layOut({ title, facts, blocks }: PosterText, { unit, width, top }: Page, size: number): Layout {
  const left = EDGE * unit;
  let y = top;
  const stack = (words: readonly Word[], ownSize: number, indent: number, block: Block | null): Laid => {
    const lines = breakLines(words, ownSize, width - indent * 2);
    const laid = { lines, size: ownSize, left: left + indent, top: y, block };
    y += lines.length * ownSize * LINE_HEIGHT;
    return laid;
  };

  const laidTitle = stack(title, size * TITLE_SCALE, 0, null);
  y += size * TITLE_GAP;
  let factsBox: Layout['factsBox'] = null;
  let laidFacts: Laid[] = [];
  if (facts.length > 0) {
    const padding = size * FACTS_PADDING;
    const start = y;
    y += padding;
    laidFacts = facts.map((fact) => stack(fact, size * FACTS_SCALE, padding, null));
    y += padding;
    factsBox = { top: start, height: y - start };
    y += size * TITLE_GAP;
  }
  const laidBlocks = blocks.map((block, index) => {
    if (index > 0) y += size * BLOCK_GAP;
    return stack(block.words, size * block.scale, block.depth * size * INDENT, block);
  });
  return { size, title: laidTitle, facts: laidFacts, factsBox, blocks: laidBlocks, bottom: y };
}

/** Whether it all stands above the foot, with no word of the title broken. */
function fits(layout: Layout, text: PosterText, page: Page): boolean {
  const whole = widestWord(text.title, layout.title.size) <= page.width;
  return layout.bottom <= page.bottom && (whole || layout.size < (SMALLEST + STEP / 2) * page.unit);
}

/** The layout with the largest letters that fit; `null` where the smallest are too large. */
export function largestLayout(text: PosterText, paper: PaperSize): Layout | null {
  const page = pageOf(paper);
  const fitting = (step: number): Layout | null => {
    const layout = layOut(text, page, (SMALLEST + step * STEP) * page.unit);
    return fits(layout, text, page) ? layout : null;
  };
  let best = fitting(0);
  if (!best) return null;
  let [low, high] = [0, Math.round((LARGEST - SMALLEST) / STEP)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const found = fitting(middle);
    if (found) [best, low] = [found, middle];
    else high = middle - 1;
  }
  return best;
}

/** How many words at the end of the text a paper has no room for. */
export function wordsOver(text: PosterText, paper: PaperSize): number {
  const all = countWords(text.blocks);
  if (largestLayout(text, paper)) return 0;
  const page = pageOf(paper);
  const smallest = SMALLEST * page.unit;
  let [low, high] = [0, all];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const part = { ...text, blocks: beginningOf(text.blocks, middle) };
    if (layOut(part, page, smallest).bottom <= page.bottom) low = middle;
    else high = middle - 1;
  }
  return all - low;
}
