import { withoutInvisible } from '../../../shared/text/folding';
import { parseMarkdown } from '../../../shared/text/markdown';
import { readable } from '../../../shared/values';

/** The plan an action belongs to. */
export interface PlanReference {
  title: string;
  slug: string;
}

/** What the public reads of something, in words. */
export interface Item {
  title: string;
  slug: string | null;
  headings: string;
  text: string;
  /** `YYYY-MM-DD`, where the institute is. */
  date: string | null;
  /** The last day it is public; `null`: no last day. */
  until: string | null;
  url: string;
  /** Of an action, where it is one of a published plan. */
  plan: PlanReference | null;
  changedAt: Date | null;
  /** The files published with it. */
  files: PublishedFile[];
}

/** A file of the media library. */
export interface PublishedFile {
  id: number;
  documentId?: string | null;
  name: string;
  alternativeText?: string | null;
  caption?: string | null;
  ext?: string | null;
  mime?: string | null;
  url: string;
  hash: string;
  size?: number | null;
  updatedAt?: string | Date | null;
}

/** Letters that PDFs join into one sign: `ﬁ`. */
const LIGATURES = /[\ufb00-\ufb06]/g;

/** A text as it is kept: composed letters, each its own (so that words are found in it), and nothing that is not seen. */
export const plain = (text: string): string =>
  withoutInvisible(readable(text))
    .normalize('NFC')
    .replace(LIGATURES, (joined) => joined.normalize('NFKC'))
    .trim();

/** The lines that say something, in one text. */
export const lines = (...parts: readonly unknown[]): string =>
  parts
    .filter((part): part is string => typeof part === 'string')
    .map(plain)
    .filter((part) => part !== '')
    .join('\n');

/** The length of a title made from a text. */
const TITLE_LENGTH = 120;

/** The beginning of a text that has no title, cut between words. */
export function titleOf(text: string): string {
  const [line = ''] = text.trim().split(/\s*\n\s*/);
  if (line.length <= TITLE_LENGTH) return line;
  return `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

type Token = ReturnType<typeof parseMarkdown>[number];

/** What a Markdown text says, without its marks and addresses, and its headings apart. */
export function markdownWords(...markdown: readonly unknown[]): { headings: string; text: string } {
  const headings: string[] = [];
  const texts: string[] = [];
  for (const one of markdown) {
    if (typeof one !== 'string') continue;
    let into = texts;
    for (const token of parseMarkdown(one)) {
      if (token.type === 'heading_open') into = headings;
      else if (token.type === 'heading_close') into = texts;
      else into.push(said(token));
    }
  }
  return { headings: lines(...headings), text: lines(...texts) };
}

function said({ type, content, children }: Token): string {
  if (type.endsWith('break')) return ' ';
  if (type !== 'inline') return content;
  return (children ?? []).map(said).join('');
}
