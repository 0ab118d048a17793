import type { Audience, Channel, Frequency, Scope } from '../vocabulary';

import { wordsOf, withoutListMarkers, type Word } from '../../shared/text/folding';
import { matchAt, matchesWhole } from './phrases';
import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  CONJUNCTIONS,
  CONNECTIVES,
  FREQUENCY_WORDS,
  SCOPE_WORDS,
  WHOLE_NAME_CHANNELS,
  type Synonym,
} from './synonyms';

/** What a coded cell says, in the order written, and what of it was not understood, as it was written. */
export interface Reading<Code> {
  codes: Code[];
  leftovers: string[];
}

function longestMatch<Code>(
  synonyms: readonly Synonym<Code>[],
  words: readonly string[],
  from: number,
): { code: Code; end: number } | null {
  let best: { code: Code; end: number } | null = null;
  for (const { code, phrases } of synonyms) {
    for (const pattern of phrases) {
      const end = matchAt(pattern, words, from);
      if (end > from && (best === null || end > best.end)) best = { code, end };
    }
  }
  return best;
}

/** Splits a stretch of words nobody understood into the values a person would count, without the words around them. */
function leftoversOf(text: string, words: readonly Word[]): string[] {
  const groups: Word[][] = [[]];
  words.forEach((word, index) => {
    const previous = words[index - 1];
    const separated = previous !== undefined && /[,;/\n|]/.test(text.slice(previous.end, word.start));
    if (separated || CONJUNCTIONS.has(word.folded)) groups.push([]);
    if (!CONJUNCTIONS.has(word.folded)) groups.at(-1)?.push(word);
  });
  return groups.flatMap((group) => {
    const first = group.findIndex((word) => !CONNECTIVES.has(word.folded));
    const last = group.findLast((word) => !CONNECTIVES.has(word.folded));
    const start = group[first]?.start;
    return start === undefined || last === undefined
      ? []
      : [text.slice(start, last.end).replace(/\s+/g, ' ')];
  });
}

/** Reads every value of a cell: the longest synonym at each word; the rest is left over. */
function readCodes<Code>(cell: string, synonyms: readonly Synonym<Code>[]): Reading<Code> {
  const text = withoutListMarkers(cell);
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const codes: Code[] = [];
  const leftovers: string[] = [];
  let unread: Word[] = [];
  const leave = (): void => {
    leftovers.push(...leftoversOf(text, unread));
    unread = [];
  };
  for (let at = 0; at < words.length;) {
    const match = longestMatch(synonyms, folded, at);
    const word = words[at];
    if (match !== null) {
      leave();
      if (!codes.includes(match.code)) codes.push(match.code);
      at = match.end;
    } else {
      if (word !== undefined) unread.push(word);
      at += 1;
    }
  }
  leave();
  // A cell of signs alone («—», «?») says nothing we know either.
  if (words.length === 0 && text.trim() !== '') leftovers.push(text.trim());
  return { codes, leftovers };
}

/** ALCANCE: INTERNO and EXTERNO together are `both`. */
export function readScope(cell: string): { scope: Scope | null; leftovers: string[] } {
  const { codes, leftovers } = readCodes(cell, SCOPE_WORDS);
  const [first] = codes;
  return { scope: codes.length > 1 ? 'both' : (first ?? null), leftovers };
}

export function readAudiences(cell: string): Reading<Audience> {
  return readCodes(cell, AUDIENCE_WORDS);
}

export function readFrequencies(cell: string): Reading<Frequency> {
  return readCodes(cell, FREQUENCY_WORDS);
}

/** The channels a name speaks of, in the order written. The rest of the name is nobody's business. */
export function readChannels(name: string): Channel[] {
  const words = wordsOf(name).map((word) => word.folded);
  const whole = WHOLE_NAME_CHANNELS.find(({ phrases }) =>
    phrases.some((pattern) => matchesWhole(pattern, words)),
  );
  return whole === undefined ? readCodes(name, CHANNEL_WORDS).codes : [whole.code];
}
