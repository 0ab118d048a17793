import { escapeHtml } from '../../../shared/text/escape-html';
import { fold } from '../../../shared/text/folding';

import { asWritten } from './as-written';
import { thousandsOf } from './figures';
import { BETWEEN_WORDS, type Phrase } from './phrases';
import { isLookedFor, termOf } from './term';

interface Match {
  start: number;
  end: number;
  term: string;
  weight: number;
}

/** What is looked for in a text. */
export interface Wanted {
  terms: readonly string[];
  phrases?: readonly Phrase[];
}

/** A phrase says more than any number of words of the same query. */
const PHRASE_WEIGHT = 100;

/** The length of an excerpt, about. */
const EXCERPT_LENGTH = 260;
/** The longest, where a phrase or word has punctuation or accents without end. */
const LONGEST_EXCERPT = 1_000;
/** What is shown before the first word found. */
const LEAD = 60;
/** A text that says a word more often is the same to its reader. */
const MOST_MATCHES = 2_000;
/**
 * How much of a text a passage is looked for in, some hundred pages: in a million characters of a file it can take
 * tens of milliseconds in which nobody else is answered, and a page of results can have a hundred of them.
 */
const EXCERPT_WITHIN = 200_000;

/**
 * Finds quickly what may be a form of one of the terms: what begins like it, apart from the term's last letter, which
 * stemming may have changed. Compared letter by letter, accents ignored; the term of each word found decides.
 */
function candidates(terms: readonly string[]): RegExp {
  const beginnings = terms.map((term) => {
    const certain = /\p{N}/u.test(term) ? term : term.slice(0, Math.max(2, term.length - 1));
    return thousandsOf(certain).map(asWritten).join('\\.?');
  });
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${beginnings.join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'giu');
}

/** Where phrases stand in a text. */
function phrasesIn(text: string, phrases: readonly Phrase[]): Match[] {
  return phrases.flatMap((words) => {
    const said = words.map(asWritten).join(BETWEEN_WORDS);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${said}(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
    const term = words.join(' ');
    const found: Match[] = [];
    for (const { 0: phrase, index } of text.matchAll(pattern)) {
      found.push({ start: index, end: index + phrase.length, term, weight: PHRASE_WEIGHT });
      if (found.length === MOST_MATCHES) break;
    }
    return found;
  });
}

/** Where what is wanted stands in a text (in NFC), in its order. */
function matchesIn(text: string, { terms, phrases = [] }: Wanted): Match[] {
  const words = wordsIn(text, terms);
  if (phrases.length === 0) return words;
  return [...phrasesIn(text, phrases), ...words].sort((one, other) => one.start - other.start);
}

/** Where words of these terms stand in a text. */
function wordsIn(text: string, terms: readonly string[]): Match[] {
  const found: Match[] = [];
  if (terms.length === 0) return found;
  const wanted = new Set(terms);
  for (const { 0: word, index } of text.matchAll(candidates(terms))) {
    const term = termOf(fold(word).replaceAll('.', ''));
    if (wanted.has(term)) found.push({ start: index, end: index + word.length, term, weight: 1 });
    if (found.length === MOST_MATCHES) break;
  }
  return found;
}

/** A piece of a text as HTML: escaped, and the words found between `<mark>` and `</mark>`. */
function marked(text: string, matches: readonly Match[], start: number, end: number): string {
  let html = '';
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    html += `${escapeHtml(text.slice(at, match.start))}<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`;
    at = match.end;
  }
  return html + escapeHtml(text.slice(at, end));
}

/** A whole text as HTML, with what was looked for marked as it is written. */
export function highlight(text: string, wanted: Wanted): string {
  return marked(text, matchesIn(text, wanted), 0, text.length);
}

/**
 * The passage of a text that says most of what was looked for, as HTML with that marked: the phrases, then the most different
 * terms, then the most of them, then the first. Its beginning where it says none before `EXCERPT_WITHIN`. Cut between words, with
 * an ellipsis.
 */
export function excerpt(text: string, wanted: Wanted): string {
  const matches = matchesIn(text.slice(0, EXCERPT_WITHIN), wanted);
  const best = bestPassage(matches);
  const start = wordBorder(text, (best?.start ?? 0) - LEAD);
  const wanting = Math.max(start + EXCERPT_LENGTH, (best?.end ?? 0) + LEAD);
  const end = endOfWord(text, Math.min(wanting, start + LONGEST_EXCERPT));
  const html = marked(text, matches, start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`;
}

/** The words of phrases one by one, where no phrase can be shown: some signs are read as several letters (`№`, `½`). */
export const wordByWord = ({ terms, phrases = [] }: Wanted): Wanted => ({
  terms: [...terms, ...phrases.flat().filter(isLookedFor).map(termOf)],
});

/** Whether a letter, and not the second half of one, begins here after white space. */
const isBorder = (text: string, at: number) => /\s/.test(text[at - 1] ?? ' ');

/** The beginning of the word at or next after a place; of an endless one, the place itself. */
function wordBorder(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let border = at; border < Math.min(at + LEAD, text.length); border += 1) {
    if (isBorder(text, border)) return border;
  }
  return wholeCharacter(text, at);
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  for (let border = at; border > at - LEAD; border -= 1) if (isBorder(text, border)) return border - 1;
  return wholeCharacter(text, at);
}

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

function bestPassage(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  let bestWorth = 0;
  const inside = new Map<string, number>();
  let weight = 0;
  let last = 0;
  matches.forEach((first, index) => {
    const limit = Math.max(first.end, first.start + EXCERPT_LENGTH - LEAD);
    for (let next = matches[last]; next && next.end <= limit; next = matches[++last]) {
      const before = inside.get(next.term) ?? 0;
      inside.set(next.term, before + 1);
      if (before === 0) weight += next.weight;
    }
    const worth = weight * (matches.length + 1) + (last - index);
    if (worth > bestWorth) [best, bestWorth] = [first, worth];
    const left = (inside.get(first.term) ?? 0) - 1;
    if (left > 0) inside.set(first.term, left);
    else if (inside.delete(first.term)) weight -= first.weight;
    last = Math.max(last, index + 1);
  });
  return best;
}
