import type { Measure } from './length';

/** A paragraph of a post. */
export interface Part {
  text: string;
  /** When it is shortened, the lowest first; without a number, never. */
  gives?: number;
  /** Whether nothing may be left of it. */
  optional?: boolean;
}

export interface FittedText {
  text: string;
  /** Whether something had to be left out. */
  cut: boolean;
}

const join = (texts: readonly string[]) => texts.filter((text) => text !== '').join('\n\n');

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });
const ELLIPSIS = '…';
/** Fewer words than these say nothing. */
const FEWEST_WORDS = 4;

/** A text's beginnings, from the longest on: by words, and where there is one word left, by its letters. */
function* beginnings(text: string, fewestWords: number): Generator<string> {
  const words = text.split(/\s+/);
  for (let count = words.length - 1; count >= fewestWords; count -= 1) {
    yield (
      words
        .slice(0, count)
        .join(' ')
        .replace(/[\s,;:.(«¿¡–-]+$/u, '') + ELLIPSIS
    );
  }
  if (fewestWords > 1) return;
  const letters = Array.from(graphemes.segment(words[0] ?? ''), ({ segment }) => segment);
  for (let count = letters.length - 1; count > 0; count -= 1)
    yield letters.slice(0, count).join('') + ELLIPSIS;
}

/** A post no longer than its network takes, as whole as can be: its parts give way one after another, at a word. */
export function fit(parts: readonly Part[], { length, limit }: Measure): FittedText {
  const texts = parts.map(({ text }) => text);
  const fits = () => length(join(texts)) <= limit;
  if (fits()) return { text: join(texts), cut: false };

  const order = parts
    .map(({ gives, optional, text }, index) => ({ gives, optional, text, index }))
    .filter(({ gives, text }) => gives !== undefined && text !== '')
    .sort((one, other) => (one.gives ?? 0) - (other.gives ?? 0));
  for (const { index, text, optional } of order) {
    for (const beginning of beginnings(text, optional ? FEWEST_WORDS : 1)) {
      texts[index] = beginning;
      if (fits()) return { text: join(texts), cut: true };
    }
    if (optional) texts[index] = '';
    if (fits()) return { text: join(texts), cut: true };
  }
  return { text: join(texts), cut: true };
}
