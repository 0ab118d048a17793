import type { ProseBlock } from './blocks';

/** Makes bare text mean itself in Markdown: no emphasis, link, HTML or code comes of it by accident. */
function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

function escapeLine(line: string): string {
  return escapeInline(line.trim())
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([>+]|-(?=\s)|-{2,}$|={1,}$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function escapeText(text: string): string {
  return text.split('\n').map(escapeLine).join('  \n');
}

function render(block: ProseBlock, bare: boolean): string {
  const text = bare ? escapeText(block.text) : block.text;
  if (block.kind === 'heading') return `### ${text}`;
  if (block.kind === 'paragraph') return text;
  const indent = '   '.repeat(block.depth);
  const marker = block.ordered ? `${block.number}.` : '-';
  return `${indent}${marker} ${text.replace(/\n/g, `\n${indent}   `)}`;
}

/**
 * Markdown of a passage: paragraphs apart by a blank line, items of one list on consecutive lines.
 * @param bare the text is plain and has to be escaped; otherwise it is Markdown and stays word for word
 */
export function toMarkdown(blocks: readonly ProseBlock[], bare: boolean): string {
  return blocks
    .map((block, index) => {
      const sameList = index > 0 && block.kind === 'item' && blocks[index - 1]?.kind === 'item';
      const gap = index === 0 ? '' : sameList ? '\n' : '\n\n';
      return gap + render(block, bare);
    })
    .join('');
}
