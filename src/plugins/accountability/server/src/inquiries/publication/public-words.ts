import { fold, foldedWords } from '../../shared/text/folding';

const MOST_WORDS = 12;
const SHORTEST_STEM = 4;

/** Words that say nothing about what a text is about. */
const STOP_WORDS = new Set(
  `a al algo ante antes aqui asi aun aunque bajo bien cada como con contra cual cuales cualquier cuando cuanta cuantas
  cuanto cuantos de del desde donde dos el ella ellas ellos en entre era eran es esa esas ese eso esos esta estan estar
  estas este esto estos fue fueron gracias ha haber habia han hasta hay he la las le les lo los mas me mi mis mucho muy
  nada ni no nos nosotros o otra otras otro otros para pero poder por porque puede pueden puedo que quien quienes quiero
  saber se sea ser si sin sobre solicito solicitud son su sus tal tambien tan tanto te tener tiene tienen todo todos tu
  tus un una unas uno unos usted ustedes y ya yo pregunta peticion informacion`.split(/\s+/),
);

/** The beginning that a word's singular and plural have in common: «curso», «cursos»; «ciudad», «ciudades». */
function stemOf(word: string): string {
  const stem = word.replace(/(?:es|s)$/, '');
  return stem.length < SHORTEST_STEM ? word : stem;
}

/** What words are looked for in: each word of the texts once, folded, with a blank before it. */
export function publicSearchText(texts: readonly (string | null)[]): string {
  const words = new Set(foldedWords(texts.join(' ')));
  return [...words].map((word) => ` ${word}`).join('');
}

/** How the words of a search begin in a search text; of a long one, the first. */
export function beginnings(text: string): string[] {
  return [...new Set(foldedWords(text).map(stemOf))].slice(0, MOST_WORDS).map((stem) => ` ${stem}`);
}

/** The same, of the words that say what a subject is about. */
export function tellingBeginnings(subject: string): string[] {
  const words = foldedWords(subject).filter((word) => word.length > 2 && !STOP_WORDS.has(fold(word)));
  return beginnings(words.join(' '));
}

/**
 * The texts most like a subject: by words in common, at least half of the subject's, the earlier in the list first
 * among equals.
 */
export function mostAlike<Text extends { searchText: string }>(
  wanted: readonly string[],
  texts: readonly Text[],
  most: number,
): Text[] {
  return texts
    .map((text) => ({ text, common: wanted.filter((word) => text.searchText.includes(word)).length }))
    .filter(({ common }) => common > 0 && common * 2 >= wanted.length)
    .sort((one, other) => other.common - one.common)
    .slice(0, most)
    .map(({ text }) => text);
}
