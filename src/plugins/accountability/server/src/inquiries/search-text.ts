import { wordsToFind } from '../shared/text/folding';

/**
 * The words a case is found by, each once: folded here, so that both databases find them alike, and with nothing between
 * them that one of the databases would take for a part of a word (`desk/list/word-index.ts`).
 */
export function searchTextOf(inquiry: { filingNumber: string; subject: string; message: string }): string {
  const { filingNumber, subject, message } = inquiry;
  return [...new Set(wordsToFind(`${filingNumber} ${subject} ${message}`))].join(' ');
}
