import type { Core } from '@strapi/strapi';

import { foldedWords } from '../shared/text/folding';
import { plainLine } from '../shared/text/markdown';
import { BULLETIN } from '../uids';

/** A bulletin in which a text stands. */
export interface QuotingBulletin {
  documentId: string;
  title: string;
  /** Whether the public reads it there, and not only its editors. */
  published: boolean;
}

const PAGE_ROWS = 50;
/** Bulletins quote long texts by their beginning, and editors shorten more. */
const COMPARED_WORDS = 12;
/** Fewer are in any text. */
const FEWEST_WORDS = 3;

/** The words a text begins with, as one quotes it; none where they are too few to tell anything by. */
function beginningOf(text: string): string[] {
  const words = foldedWords(text).slice(0, COMPARED_WORDS);
  return words.length < FEWEST_WORDS ? [] : [` ${words.join(' ')} `];
}

/**
 * The bulletins, drafts and published ones, in which one of the texts begins: compared by words, without marks of
 * Markdown, accents, case or punctuation. By title.
 *
 * @param texts Markdown or plain
 */
export async function bulletinsQuoting(
  strapi: Core.Strapi,
  texts: readonly string[],
): Promise<QuotingBulletin[]> {
  // As it is written and as it is read: a question is plain text, and «1.» in it no mark of a list.
  const wanted = texts.flatMap((text) => [text, plainLine(text)]).flatMap(beginningOf);
  if (wanted.length === 0) return [];
  const found = new Map<string, QuotingBulletin>();
  for (const status of ['draft', 'published'] as const) {
    for (let start = 0; ; start += PAGE_ROWS) {
      const entries = await strapi.documents(BULLETIN).findMany({
        fields: ['title', 'summary', 'body'],
        sort: [{ id: 'asc' }],
        start,
        limit: PAGE_ROWS,
        status,
      });
      for (const { documentId, title, summary, body } of entries) {
        const words = ` ${foldedWords(`${summary ?? ''}\n${plainLine(body ?? '')}`).join(' ')} `;
        if (!wanted.some((beginning) => words.includes(beginning))) continue;
        found.set(documentId, { documentId, title: title ?? '', published: status === 'published' });
      }
      if (entries.length < PAGE_ROWS) break;
    }
  }
  return [...found.values()].sort((one, other) => one.title.localeCompare(other.title, 'es'));
}
