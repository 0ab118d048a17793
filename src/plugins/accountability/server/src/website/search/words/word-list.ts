import SearchableMap from 'minisearch/SearchableMap';

import { fold } from '../../../shared/text/folding';

import { isLookedFor, termOf } from './term';

/** A word of the texts. */
export interface ListedWord {
  folded: string;
  /** As it is written most often, in lower case. */
  written: string;
  /** How many texts have it. */
  texts: number;
}

/** What may have been meant by a word that is in no text. */
export interface Correction extends ListedWord {
  /** Letters to change. */
  distance: number;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Shorter words are too like each other to be corrected. */
const SHORTEST_CORRECTED = 4;
/** From this length on, two errors are forgiven. */
const TWO_ERRORS_FROM = 7;

const distanceFor = (folded: string) => (folded.length >= TWO_ERRORS_FROM ? 2 : 1);

/**
 * The words of all the texts in the index, counted, so that a word leaves with the last text that has it. By it a word is
 * completed and corrected; codes and figures are not, so they are not in it. Each text's words are kept as numbers, four
 * bytes each.
 */
export class WordList {
  readonly #numbers = new Map<string, number>();
  readonly #written: string[] = [];
  readonly #texts: number[] = [];
  readonly #ofText = new Map<number, Uint32Array>();
  /** By the folded word, the numbers of what it is written like. */
  readonly #folded = new SearchableMap<number[]>();
  readonly #terms = new Map<string, number>();

  add(id: number, text: string): void {
    const found = text.toLowerCase().normalize('NFC').match(WORD) ?? [];
    const numbers = [...new Set(found)]
      .filter((written) => isLookedFor(fold(written)))
      .map((written) => this.#numberOf(written));
    for (const number of numbers) this.#count(number, 1);
    this.#ofText.set(id, Uint32Array.from(numbers));
  }

  remove(id: number): void {
    for (const number of this.#ofText.get(id) ?? []) this.#count(number, -1);
    this.#ofText.delete(id);
  }

  /** How many texts have a word in this form or another. */
  textsWith(folded: string): number {
    return this.#terms.get(termOf(folded)) ?? 0;
  }

  /** The words that begin like this, the most frequent first. */
  completions(beginning: string, most: number): ListedWord[] {
    if (beginning === '') return [];
    const found = [...this.#folded.atPrefix(beginning)].map(([folded, numbers]) =>
      this.#listed(folded, numbers),
    );
    return found.sort(byFrequency).slice(0, most);
  }

  /** The words that differ from this one by an error of typing or two, the likest first. */
  corrections(folded: string, most: number): Correction[] {
    if (folded.length < SHORTEST_CORRECTED) return [];
    const found = new Map<string, Correction>();
    for (const [like, [numbers, distance]] of this.#folded.fuzzyGet(folded, distanceFor(folded))) {
      if (distance > 0) found.set(like, { ...this.#listed(like, numbers), distance });
    }
    // Two letters that changed places count as one error, not as two.
    for (const swapped of withNeighboursSwapped(folded)) {
      const numbers = this.#folded.get(swapped);
      if (numbers) found.set(swapped, { ...this.#listed(swapped, numbers), distance: 1 });
    }
    // In the plural, where texts have the singular only.
    if (found.size === 0 && folded.endsWith('s')) return this.corrections(folded.slice(0, -1), most);
    const sameStart = (word: ListedWord) => Number(word.folded[0] === folded[0]);
    return [...found.values()]
      .sort(
        (one, other) =>
          one.distance - other.distance || sameStart(other) - sameStart(one) || byFrequency(one, other),
      )
      .slice(0, most);
  }

  #listed(folded: string, numbers: readonly number[]): ListedWord {
    const [usual] = [...numbers].sort((one, other) => this.#textsOf(other) - this.#textsOf(one));
    const texts = numbers.reduce((sum, number) => sum + this.#textsOf(number), 0);
    return { folded, written: (usual !== undefined && this.#written[usual]) || folded, texts };
  }

  #numberOf(written: string): number {
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    const number = this.#written.push(written) - 1;
    this.#texts.push(0);
    this.#numbers.set(written, number);
    return number;
  }

  #textsOf(number: number): number {
    return this.#texts[number] ?? 0;
  }

  #count(number: number, change: 1 | -1): void {
    const before = this.#textsOf(number);
    this.#texts[number] = before + change;
    const folded = fold(this.#written[number] ?? '');
    if (before === 0) this.#folded.set(folded, [...(this.#folded.get(folded) ?? []), number]);
    if (before + change === 0) {
      const others = (this.#folded.get(folded) ?? []).filter((one) => one !== number);
      if (others.length > 0) this.#folded.set(folded, others);
      else this.#folded.delete(folded);
    }
    const term = termOf(folded);
    const texts = (this.#terms.get(term) ?? 0) + change;
    if (texts > 0) this.#terms.set(term, texts);
    else this.#terms.delete(term);
  }
}

const byFrequency = (one: ListedWord, other: ListedWord) =>
  other.texts - one.texts || (one.folded < other.folded ? -1 : 1);

function withNeighboursSwapped(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [one = '', other = ''] = word.slice(at, at + 2);
    return word.slice(0, at) + other + one + word.slice(at + 2);
  });
}
