import { literal } from '../../../shared/text/literal';

import type { Span } from './finding';
import { foldText } from './folded-text';
import { findAll, spelledOut } from './patterns';

const FEWEST_FIGURES_OF_RECORD = 5;

/** What announces the number of an identity document, and what may stand between the two. */
const ANNOUNCED = String.raw`\b(?:c\.? ?c\b|c\.? ?e\b|t\.? ?i\b|n\.? ?i\.? ?t\b|nuip|p\.? ?p\.? ?t\b|r\.? ?c\b|cedulas?|ceds?\b|tarjeta de identidad|registro civil|pasaporte|documentos?|identificad[oa]s?|identificacion|doc\b)`;
const IN_BETWEEN = String.raw`(?:[ .:,;#°º()"*_-]|\b(?:de|del|con|la|el|no|nro|num|numero|n|es|ciudadania|extranjeria|identidad|cedula|cc|c\.c|documento|pasaporte|nit|ti|ce)\b){0,12}`;

/** Numbers of papers, not of people, when these words stand before; amounts, when a currency does. */
const NOT_A_PERSONS = String.raw`(?<!\b(?:radicad[oa]s?|radicacion|resolucion|contratos?|convenio|decreto|ley|acuerdo|circular|acta|factura|oficio|expediente|proceso|sentencia|ordenanza|codigo|bpin|certificado|cdp|rp|tel|telefono|linea)\W{0,3}(?:(?:no|nro|num|numero|n)\W{0,3})?)(?<!(?:\$|\bcop|\busd|\bvalor(?: de)?|\bsuma de) ?)(?<![\d][.,/-]?|[a-z])`;
const NOT_A_QUANTITY = String.raw`(?![.,/-]?\d)(?! ?(?:%|pesos|cop\b|usd|dolares|millones|mil\b|habitantes|personas|ciudadan|empresas|unidades|hectareas|metros|m2|kilos|toneladas|de pesos))`;

/** Seven to ten figures: what Colombian identity cards have had, written together or in groups of three. */
const BARE = [
  String.raw`[1-9]\d{6,9}`,
  String.raw`[1-9]\d{0,2}(?:[.']\d{3}){2,3}(?<!000)`,
  String.raw`[1-9]\d{0,2}(?: \d{3}){2,3}(?<!000)`,
].map((figures) => new RegExp(NOT_A_PERSONS + figures + NOT_A_QUANTITY, 'u'));

const AFTER_ITS_NAME = new RegExp(
  `${ANNOUNCED}${IN_BETWEEN}(?<value>[a-z]{0,3}[ -]?\\d(?:[ .,'-]{0,2}\\d){4,11}(?!\\d))`,
  'u',
);

/**
 * Where identity documents are written: the people's own however they are set apart, any that is announced as one
 * («C.C. 63.514.278»), and bare figures of a card's length that no word or sign says to be something else.
 *
 * @param text folded
 */
export function findDocuments(text: string, idNumbers: readonly string[]): Span[] {
  return [AFTER_ITS_NAME, ...BARE, ...idNumbers.flatMap(recordPatterns)].flatMap((pattern) =>
    findAll(text, pattern),
  );
}

function recordPatterns(idNumber: string): RegExp[] {
  const spelled = spelledOut(idNumber, FEWEST_FIGURES_OF_RECORD);
  if (spelled === null) {
    const short = literal(foldText(idNumber).text.trim());
    return short === '' ? [] : [new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'u')];
  }
  // A NIT is written with its check digit or without.
  const checkDigit = /^(.*\d)\s*-\s*\d$/.exec(idNumber.trim())?.[1];
  const withoutIt = checkDigit ? spelledOut(checkDigit, FEWEST_FIGURES_OF_RECORD) : null;
  return [spelled, withoutIt]
    .filter((one) => one !== null)
    .map((one) => new RegExp(`${/^\d/.test(one) ? '(?<!\\d)' : '(?<![a-z0-9])'}${one}(?![0-9])`, 'u'));
}
