import { literal } from '../../../shared/text/literal';

import { foldText } from './folded-text';
import type { Span } from './finding';
import { findAll } from './patterns';

/** Ways as Colombian addresses name and shorten them; within a row they are the same. */
const WAYS = [
  ['carrera', 'cra', 'kra', 'crr', 'cr', 'kr', 'k'],
  ['calle', 'cll', 'cle', 'cl', 'c'],
  ['diagonal', 'diag', 'dg', 'd'],
  ['transversal', 'transv', 'trans', 'tv', 'tr', 't'],
  ['avenida', 'avda', 'av', 'a'],
  ['autopista', 'autop', 'aut'],
  ['circunvalar', 'circular', 'circ', 'cir'],
  ['anillo', 'via'],
];
const FEWEST_FIGURES = 3;

const written = WAYS.flat().filter((way) => way.length > 1);
const one = WAYS.flat().filter((way) => way.length === 1);
const NUMBER = String.raw`(?:#|\b(?:no|nro|num|numero|n)\b ?[.°º]?|[°º])`;
const CORNER = String.raw`\d{1,3} ?(?:[a-z]\d?|bis)?(?: ?bis)?(?: (?:sur|norte|este|oeste|occidente))?`;
const DOOR = String.raw`\d{1,3} ?[a-z]? ?(?:bis ?)?(?: ?- ?| )\d{1,3}\b(?: (?:sur|norte|este|oeste|occidente)\b)?`;
/** Where in a building or a block. */
const INSIDE = String.raw`(?:apartamento|aparta|apto|apt|ap|torre|bloque|bl|interior|int|manzana|mza|mz|casa|cs|lote|lt|etapa|conjunto|edificio|piso|oficina|of|local)\b\.? ?(?:${NUMBER} ?)?(?:[a-z]{0,2}-?\d{1,5}[a-z]?|[a-z])\b`;
const TAIL = `(?:[ ,.;-]{0,3}${INSIDE}){0,5}`;

const PATTERNS = [
  `\\b(?:${written.join('|')})\\b\\.? ?(?:${NUMBER} ?)?${CORNER} ?[,-]?(?: ?(?:con|con la) )? ?${NUMBER}[ .:]?${DOOR}${TAIL}`,
  `\\b(?:${written.join('|')})\\b\\.? ?${CORNER} ?,? ?\\d{1,3} ?[a-z]? ?- ?\\d{1,3}\\b${TAIL}`,
  `\\b(?:${one.join('|')})\\b\\.? ?${CORNER} ?#[ .:]?${DOOR}${TAIL}`,
  `\\b(?:avenida|avda|av|calle|carrera|via|autopista)\\b\\.? (?:[a-z]{2,20} ){1,5}?${NUMBER}[ .:]?${DOOR}${TAIL}`,
  `#[ ]?${DOOR}${TAIL}`,
  String.raw`\b(?:manzana|mza|mz)\b\.? ?(?:${NUMBER} ?)?(?:\d{1,3}[a-z]?|[a-z]\d{0,2})[ ,.-]{0,3}(?:casa|cs|lote|lt)\b\.? ?(?:${NUMBER} ?)?\d{1,4}[a-z]?\b${TAIL}`,
  String.raw`\b(?:apartamento|aparta|apto|apt|casa|torre|bloque)\b\.? ?(?:${NUMBER} ?)?\d{1,5}[a-z]?\b${TAIL}`,
  String.raw`\b(?:kilometro|km)\b\.? ?\d{1,3}(?:[.,]\d{1,2})? (?:de la |en la )?via\b(?: [a-z]{1,20}){0,4}`,
].map((pattern) => new RegExp(pattern, 'u'));

/**
 * Where street addresses are written: the people's own however their words are shortened and set apart, and what has
 * the shape of one («Cra. 21 No. 45-10 apto 502», «Mz C casa 12»).
 *
 * @param text folded
 */
export function findAddresses(text: string, addresses: readonly string[]): Span[] {
  return [...PATTERNS, ...addresses.flatMap(recordPatterns)].flatMap((pattern) => findAll(text, pattern));
}

function recordPatterns(address: string): RegExp[] {
  const parts = foldText(address).text.match(/\p{L}+|\p{N}+/gu) ?? [];
  const telling = parts.filter((part) => !/^(?:no|nro|num|numero|n)$/.test(part));
  if (telling.join('').length < 5) return [];
  const between = String.raw`[^\p{L}\p{N}]{0,6}(?:(?:no|nro|num|numero|n)\b[^\p{L}\p{N}]{0,4})?`;
  const [first = '', ...rest] = telling;
  const way = WAYS.find((names) => names.includes(first));
  // «la 21 # 45-10»: with its figures an address is found without saying what kind of way it is on.
  const figures = rest.filter((part) => /\p{N}/u.test(part)).length;
  const optional = way && figures >= FEWEST_FIGURES ? '?' : '';
  const start = way ? `(?:(?:${way.join('|')})${between})${optional}` : `${literal(first)}${between}`;
  const end = rest.map(literal).join(between);
  const pattern = end === '' ? literal(first) : `${start}${end}`;
  return [new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u')];
}
