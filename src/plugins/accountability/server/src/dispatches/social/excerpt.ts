import { fold, oneLine } from '../../shared/text/folding';
import { parseMarkdown } from '../../shared/text/markdown';

type Token = ReturnType<typeof parseMarkdown>[number];

const segmenter = new Intl.Segmenter('es', { granularity: 'sentence' });

/** What ends in a full stop and ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(«])(?:Dr|Dra|Sr|Sra|Srta|Ing|Lic|Arq|Prof|Arts?|Nos?|Núm|Cra|Kr|Cl|Av|Dg|Tv|Bis|Etc|Pág|Págs|Tel|Ext|Hon|Gral|\p{Lu})\.\s*$/iu;
/** A greeting, or what introduces a list: on its own it says nothing. */
const LEADS_ON = /[:,;]$/;

/** What an inline token says, without its marks. */
function textOf(token: Token): string {
  if (token.children) return token.children.map(textOf).join('');
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.type === 'text' || token.type === 'code_inline' ? token.content : '';
}

/** The sentences of a paragraph. */
function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(paragraph)) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  return open.trim() === '' ? sentences : [...sentences, open.trim()];
}

/** An address alone: the link stands at the end of a post anyway. */
const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * The sentences of the first paragraph that says something: no heading, no list, no greeting, and not the title again.
 *
 * @param markdown without open variables
 */
export function firstSentences(markdown: string, title: string): string[] {
  const tokens = parseMarkdown(markdown);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.level !== 0) continue;
    const inline = tokens[index + 1];
    const paragraph = inline ? oneLine(textOf(inline)) : '';
    if (paragraph === '' || LEADS_ON.test(paragraph) || ADDRESS.test(paragraph)) continue;
    if (!fold(title).includes(fold(paragraph))) return sentencesOf(paragraph);
  }
  return [];
}
