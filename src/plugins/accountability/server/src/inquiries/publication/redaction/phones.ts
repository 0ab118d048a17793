import type { Span } from './finding';
import { findAll, spelledOut } from './patterns';

const FEWEST_FIGURES = 7;

const GAP = String.raw`(?: ?[.\-/] ?|\) ?| {1,2})?`;
const COUNTRY = String.raw`(?:(?:\+ ?|00)?\(?\+?57\)?${GAP})?`;
const NOT_WITHIN = String.raw`(?<![\d$][.,-]?|\$ )`;

/** Mobiles (3xx) and landlines (60x) of the ten-figure plan in force since 2021, grouped as people group them. */
const TEN_FIGURES = new RegExp(
  `${NOT_WITHIN}${COUNTRY}\\(?(?:3\\d{2}|60[1-8])${GAP}(?:\\d{3}${GAP}\\d{4}|\\d{3}${GAP}\\d{2}${GAP}\\d{2}|\\d{2}${GAP}\\d{2}${GAP}\\d{3}|\\d{4}${GAP}\\d{3}|\\d${GAP}\\d{3}${GAP}\\d{3})(?!\\d|[.,]\\d)`,
  'u',
);
/** Shorter ones, of before 2021 and from abroad, only where something says that it is a phone. */
const AFTER_ITS_NAME =
  /\b(?:tel|tels|telefonos?|telefonic[oa]|celular(?:es)?|cel|movil|fijo|whatsapp|wasap|contacto|llam(?:ar|eme|enme|arme))\b(?:[ .:,;#°º()-]|\b(?:al|a|el|no|numero|num|nro|es|mi|fijo|celular)\b){0,10}(?<value>\+?\(?\d(?:[ .()/-]{0,2}\d){6,12})(?!\d)/u;
const FROM_ABROAD = /\+ ?\d{1,3}(?:[ .()-]{0,2}\d){7,12}(?!\d)/u;

/**
 * Where phone numbers are written: the people's own however they are set apart, and what has the shape of one.
 *
 * @param text folded
 */
export function findPhones(text: string, phones: readonly string[]): Span[] {
  return [TEN_FIGURES, AFTER_ITS_NAME, FROM_ABROAD, ...phones.flatMap(recordPatterns)].flatMap((pattern) =>
    findAll(text, pattern),
  );
}

/** One pattern for each number the person gave («6321234 / 310 555 0199»), with the country's prefix or without. */
function recordPatterns(phone: string): RegExp[] {
  return phone
    .split(/[/;,]|\b(?:ext|o|y)\b/iu)
    .map((one) => one.replace(/\D/g, '').replace(/^(?:00)?57(?=\d{10}$)/, ''))
    .map((figures) => spelledOut(figures, FEWEST_FIGURES))
    .filter((one) => one !== null)
    .map((one) => new RegExp(`(?<!\\d)(?:(?:\\+ ?)?\\(?\\+?57\\)?[ .-]{0,2})?\\(?${one}(?!\\d)`, 'u'));
}
