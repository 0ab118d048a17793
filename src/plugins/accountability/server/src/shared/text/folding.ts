/** Characters that are written but not seen: soft hyphens and zero-width marks, which Word leaves inside words. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

export interface Word {
  folded: string;
  /** Offsets in the text it was found in. */
  start: number;
  end: number;
}

/** The text without what is written but not seen. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** The text without accents, upper case, invisible characters or repeated white space, to compare by. */
export function fold(text: string): string {
  return withoutInvisible(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, folded, with where each stands in the text as written. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0]);
    if (folded !== '') words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The folded words alone. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

/** The same for an index of words: of letters and digits alone, also where a sign is folded to several (`⑴` is `(1)`). */
export function wordsToFind(text: string): string[] {
  return foldedWords(fold(text));
}

/** One line: white space of any kind becomes a single blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text without the numbers or bullets its lines begin with. */
export function withoutListMarkers(text: string): string {
  return text.replace(/^[ \t]*(?:\d{1,3}[.)]|[-–*•·▪])[ \t]+/gm, '');
}
