import { writeMarkdown } from '../../shared/pdf/markdown';
import { printable } from '../../shared/pdf/printable';
import type { ListItem, Run } from '../../shared/pdf/text-page';
import type { FontName } from '../../shared/pdf/fonts';

/** A word, which may change its font in the middle. */
export interface Word {
  pieces: readonly { text: string; font: FontName }[];
}

/** What stands on lines of its own. */
export interface Block {
  /** What a screen reader takes it for. */
  tag: 'H2' | 'P' | 'BlockQuote' | 'LI';
  words: readonly Word[];
  /** Before it: `•`, `2.` */
  mark: string;
  /** 0 at the margin. */
  depth: number;
  /** Of the text's size. */
  scale: number;
}

const HEADING_SCALE = 1.15;

const fontOf = ({ bold = false, italic = false }: Run): FontName =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';

/** Runs of text as words. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: { text: string; font: FontName }[][] = [];
  let open = false;
  for (const run of runs) {
    for (const part of run.text.split(/(\s+)/)) {
      if (part === '') continue;
      const { text } = printable(part);
      if (text === '') {
        open = false;
        continue;
      }
      const piece = { text, font: fontOf(run) };
      if (open) words.at(-1)?.push(piece);
      else words.push([piece]);
      open = true;
    }
  }
  return words.map((pieces) => ({ pieces }));
}

/** A line of plain text as words. */
export const plainWords = (text: string, bold = false): Word[] => wordsOf([{ text, bold }]);

/** A Markdown text as what stands on a poster, from top to bottom. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const add = (tag: Block['tag'], runs: readonly Run[], { mark = '', depth = 0, scale = 1 } = {}) => {
    const words = wordsOf(runs);
    if (words.length > 0) blocks.push({ tag, words, mark, depth, scale });
  };
  writeMarkdown(
    {
      heading: (_level, text) => add('H2', [{ text, bold: true }], { scale: HEADING_SCALE }),
      prose: (runs, { indented = false } = {}) =>
        add(indented ? 'BlockQuote' : 'P', runs, { depth: indented ? 1 : 0 }),
      list: (items: readonly ListItem[]) =>
        items.forEach(({ mark, depth, runs }) => add('LI', runs, { mark, depth: depth + 1 })),
      // No poster has room for columns: a row is a line.
      grid: (columns, rows) =>
        rows.forEach((row) =>
          add('P', [
            { text: row.map((cell, place) => `${columns[place]?.title ?? ''}: ${cell}`).join(' · ') },
          ]),
        ),
      line: () => undefined,
    },
    markdown,
  );
  return blocks;
}

export const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { words }) => sum + words.length, 0);

/** The first words of a text. */
export function beginningOf(blocks: readonly Block[], words: number): Block[] {
  let left = words;
  return blocks.flatMap((block) => {
    const kept = block.words.slice(0, Math.max(0, left));
    left -= kept.length;
    return kept.length > 0 ? [{ ...block, words: kept }] : [];
  });
}
