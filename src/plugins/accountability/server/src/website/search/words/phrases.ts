import { fold } from '../../../shared/text/folding';

/** Words that are looked for one after the other, folded, those of grammar among them. */
export type Phrase = readonly string[];

/** Quotation marks of keyboards, phones and Spanish print, by what closes them. */
const MARKS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
const ALL_MARKS = /["“”«»]/g;

/** After a digit it is a measure: `un tubo de 2" y un "plan"`. */
const INCHES = /\p{N}"$/u;

interface Quotation {
  start: number;
  /** After the mark that closes it. */
  end: number;
  /** What closes it, also where it is not closed yet. */
  mark: string;
  closed: boolean;
}

/** What stands between quotation marks; at most the last is not closed. */
export function quotationsIn(query: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < query.length; at += 1) {
    const mark = MARKS[query[at] ?? ''];
    if (mark === undefined || INCHES.test(query.slice(0, at + 1))) continue;
    const close = query.indexOf(mark, at + 1);
    const closed = close >= 0;
    const end = closed ? close + 1 : query.length;
    found.push({ start: at, end, mark, closed });
    at = end - 1;
  }
  return found;
}

export const withoutMarks = (query: string): string =>
  query.replace(ALL_MARKS, ' ').replace(/\s+/g, ' ').trim();

const foldedWords = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The phrases of a query. A mark that nothing closes begins none: its words are looked for like the others. */
export function phrasesIn(query: string): Phrase[] {
  return quotationsIn(query)
    .filter(({ closed }) => closed)
    .map(({ start, end }) => foldedWords(query.slice(start, end)))
    .filter((words) => words.length > 0);
}

/**
 * A pattern of what may stand between two words of a phrase: white space and punctuation, not a line of dots that leads to the
 * page in a table of contents. White space counts once, however much, so that it is the same in folded texts.
 */
export const BETWEEN_WORDS = '(?:\\s+(?!\\s)|[^\\p{L}\\p{N}\\s]){1,20}';

/**
 * Tells whether texts say all of the phrases, each in one of them: the very words, whatever their accents and case, with
 * nothing but white space and a little punctuation between them. Other forms of a word are other words here: who wants those leaves
 * the marks out.
 */
export function sayingAll(phrases: readonly Phrase[]): (texts: readonly string[]) => boolean {
  const patterns = phrases.map(
    (words) => new RegExp(`(?<![\\p{L}\\p{N}])${words.join(BETWEEN_WORDS)}(?![\\p{L}\\p{N}])`, 'u'),
  );
  return (texts) => {
    if (patterns.length === 0) return true;
    const folded = texts.map(fold);
    return patterns.every((pattern) => folded.some((text) => pattern.test(text)));
  };
}
