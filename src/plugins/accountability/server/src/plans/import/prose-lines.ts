import type { ProseBlock } from './blocks';
import { isInCapitals, sectionOf } from './section-headings';

const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^(\s*)(?:(\d{1,3})[.)]|[-*•·–])\s+(.*)$/;
const WHOLLY_BOLD = /^(?:\*\*|__)[^*_]+(?:\*\*|__)$/;

/** Lines between these lengths may have been broken by an editor at its right margin; others end their paragraph. */
const WRAPPED_LINE = { shortest: 50, longest: 120 };

function isWrapped(line: string): boolean {
  const { shortest, longest } = WRAPPED_LINE;
  return line.length >= shortest && line.length <= longest && !/[.:;!?]$/.test(line) && !isInCapitals(line);
}

function blockOf(line: string): ProseBlock {
  const text = line.trim();
  const heading = HEADING.exec(text);
  if (heading) return { kind: 'heading', level: (heading[1] ?? '').length, text: (heading[2] ?? '').trim() };
  const item = ITEM.exec(line);
  if (item) {
    const [, indent = '', number, content = ''] = item;
    const ordered = number !== undefined;
    return {
      kind: 'item',
      text: content.trim(),
      ordered,
      number: Number(number ?? 1),
      depth: Math.floor(indent.length / 3),
    };
  }
  return { kind: 'paragraph', text, strong: WHOLLY_BOLD.test(text) };
}

/**
 * Lines of plain text as blocks, their words untouched: `#` headings, numbered and bulleted items, paragraphs.
 * A paragraph broken at the margin is put together again; any other line is a paragraph, as Word's plain text has it.
 */
export function proseBlocks(lines: readonly string[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let previous = '';
  for (const line of lines) {
    const text = line.trim();
    const block = text === '' ? null : blockOf(line);
    const last = blocks.at(-1);
    const mayGoOn =
      block?.kind === 'paragraph' && !block.strong && !isInCapitals(text) && sectionOf(text) === null;
    const goesOn = mayGoOn && isWrapped(previous);
    if (goesOn && last !== undefined && last.kind !== 'heading') last.text += `\n${text}`;
    else if (block !== null) blocks.push(block);
    previous = text;
  }
  return blocks;
}
