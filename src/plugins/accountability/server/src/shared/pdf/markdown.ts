import type { Token } from 'markdown-it';

import { parseMarkdown } from '../text/markdown';

import type { HeadingLevel } from './page';
import type { ListItem, Run, TextPage } from './text-page';

/** What a text is written on: pages, or anything that takes its paragraphs. */
export type TextSurface = Pick<TextPage, 'heading' | 'prose' | 'list' | 'grid' | 'line'>;

/** A text's own headings stand below the document's title, and no level is left out (PDF/UA-1, 7.4). */
const LEVELS: readonly HeadingLevel[] = ['H2', 'H3', 'H4'];

/** The pieces of a line of Markdown. A link on paper says where it leads; a picture, what it shows. */
function runsOf(inline: Token | undefined): Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  let address: string | null = null;
  const say = (text: string) => runs.push({ text, bold: bold > 0, italic: italic > 0 });
  for (const token of inline?.children ?? []) {
    if (token.type === 'strong_open') bold += 1;
    else if (token.type === 'strong_close') bold -= 1;
    else if (token.type === 'em_open') italic += 1;
    else if (token.type === 'em_close') italic -= 1;
    else if (token.type === 'link_open') address = String(token.attrGet('href') ?? '') || null;
    else if (token.type === 'link_close') {
      if (address !== null && !runs.at(-1)?.text.includes(address)) say(` (${address})`);
      address = null;
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') say(' ');
    else if (token.type === 'image') say(`[Imagen: ${token.content}]`);
    else if (token.content !== '') say(token.content);
  }
  return runs;
}

const plain = (inline: Token | undefined): string =>
  runsOf(inline)
    .map(({ text }) => text)
    .join('');

/** The tokens from `start` to the one that closes it, both left out. */
function within(tokens: readonly Token[], start: number): readonly Token[] {
  const level = tokens[start]?.level ?? 0;
  const end = tokens.findIndex((token, place) => place > start && token.level === level && token.nesting < 0);
  return tokens.slice(start + 1, end);
}

function itemsOf(tokens: readonly Token[], ordered: Token): ListItem[] {
  const lists: { next: number | null }[] = [];
  const items: ListItem[] = [];
  let mark = '';
  const open = (token: Token) =>
    lists.push({ next: token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null });
  open(ordered);
  for (const token of tokens) {
    const list = lists.at(-1);
    if (token.type.endsWith('_list_open')) open(token);
    else if (token.type.endsWith('_list_close')) lists.pop();
    else if (token.type === 'list_item_open' && list) {
      mark = list.next === null ? '•' : `${list.next}.`;
      if (list.next !== null) list.next += 1;
    } else if (token.type === 'inline') {
      items.push({ mark, depth: lists.length - 1, runs: runsOf(token) });
      // A second paragraph of one item has no mark of its own.
      mark = '';
    }
  }
  return items;
}

function writeTable(page: TextSurface, tokens: readonly Token[]): void {
  const rows: string[][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'inline') rows.at(-1)?.push(plain(token));
  }
  const [titles = [], ...data] = rows;
  page.grid(
    titles.map((title) => ({ title, weight: 1 })),
    data,
  );
}

/** Writes a Markdown text below the headings it has on its page. */
export function writeMarkdown(page: TextSurface, markdown: string): void {
  const tokens = parseMarkdown(markdown);
  let deepest = 0;
  let quoted = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (!token) continue;
    const { type } = token;
    if (type === 'heading_open') {
      const asked = Math.max(0, Number(token.tag.slice(1)) - 2);
      const level = Math.min(asked, deepest, LEVELS.length - 1);
      deepest = level + 1;
      page.heading(LEVELS[level] ?? 'H2', plain(tokens[place + 1]));
    } else if (type === 'paragraph_open') page.prose(runsOf(tokens[place + 1]), { indented: quoted > 0 });
    else if (type === 'blockquote_open') quoted += 1;
    else if (type === 'blockquote_close') quoted -= 1;
    else if (type.endsWith('_list_open') || type === 'table_open') {
      const content = within(tokens, place);
      if (type === 'table_open') writeTable(page, content);
      else page.list(itemsOf(content, token));
      place += content.length;
    } else if (type === 'hr') page.line();
    else if (type === 'fence' || type === 'code_block')
      page.prose([{ text: token.content }], { indented: true });
  }
}
