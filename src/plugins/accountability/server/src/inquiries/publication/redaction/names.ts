import { literal } from '../../../shared/text/literal';

import { foldText } from './folded-text';
import type { Span } from './finding';
import { findAll } from './patterns';

/** Shorter parts («de», «la», an initial) say nothing alone, and are taken along between others. */
const SHORTEST_PART = 3;
/** A name as the forms take it has 200 characters, and no more parts than these. */
const MOST_PARTS = 50;

/** Parts of names that are in every text: with other parts they are taken along, alone they name nobody. */
const COMMON_WORDS = new Set(
  `del las los san santa don dona sra sras srs senor senora doctor doctora
  sas ltda limitada sociedad empresa compania fundacion asociacion corporacion cooperativa comercializadora
  comunal comunales comunitaria comunitario junta accion barrio vereda sindicato club colegio escuela universidad
  instituto federacion confederacion consorcio union temporal grupo red mesa comite veeduria
  servicios comercial industrial nacional colombia colombiana colombiano publica publico social`.split(/\s+/),
);

/**
 * Where people are named: each person by themselves, since a first name of one and a surname of another name nobody.
 *
 * @param text folded
 */
export function findNames(text: string, names: readonly string[]): Span[] {
  return names.flatMap((name) => findName(text, name));
}

/**
 * Where a person is named: each part of their name, in any order, as a whole word or run together
 * («AdrianaQuintero»); parts that stand together are one finding.
 */
function findName(text: string, name: string): Span[] {
  const parts = [...new Set(foldText(name).text.match(/\p{L}+/gu) ?? [])];
  const telling = parts
    .filter((part) => part.length >= SHORTEST_PART && !COMMON_WORDS.has(part))
    .slice(0, MOST_PARTS);
  if (telling.length === 0) return wholeName(text, parts);
  // Of hundreds of people hardly one is in a text: the rest need no look at its words.
  if (!telling.some((part) => text.includes(part))) return [];

  const belongTogether = (gap: string) =>
    /^[ .,'’-]*$/.test(gap.replace(/\p{L}+/gu, '')) &&
    (gap.match(/\p{L}+/gu) ?? []).every((word) => parts.includes(word));

  const found: Span[] = [];
  for (const word of findAll(text, /\p{L}+/u)) {
    if (!consistsOf(text.slice(word.start, word.end), telling)) continue;
    const last = found.at(-1);
    if (last && belongTogether(text.slice(last.end, word.start))) last.end = word.end;
    else found.push(word);
  }
  return found;
}

/**
 * Whether a word is nothing but parts, one after another, each as often as need be. Each place of the word is looked at
 * once: a pattern made of the parts would try every way to divide it, and whoever files chooses both.
 */
export function consistsOf(word: string, parts: readonly string[]): boolean {
  const reached = new Set([0]);
  // Those added on the way are visited too.
  for (const place of reached) {
    for (const part of parts) if (word.startsWith(part, place)) reached.add(place + part.length);
  }
  return reached.has(word.length);
}

/** Of a name with nothing but short or common parts («Bo Li»), only the whole of it names somebody. */
function wholeName(text: string, parts: string[]): Span[] {
  if (parts.length < 2) return [];
  const inOrder = (words: string[]) => words.map(literal).join('[ .,]+');
  const either = [parts, [...parts].reverse()].map(inOrder).join('|');
  return findAll(text, new RegExp(`(?<!\\p{L})(?:${either})(?!\\p{L})`, 'u'));
}
