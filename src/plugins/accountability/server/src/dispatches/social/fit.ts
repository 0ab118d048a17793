import type { Measure } from './length';

/** A way to make a post shorter. */
export interface Cut {
  /** Which paragraph. */
  part: number;
  /** How many of its words have to be left; 0: it may go altogether. */
  leaves: number;
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

/** A text's beginnings, from the longest on: by words, where one is left by its letters, and where none need be, none. */
function* beginnings(text: string, leaves: number): Generator<string> {
  const words = text.split(/\s+/);
  for (let count = words.length - 1; count >= (leaves || FEWEST_WORDS); count -= 1) {
    const beginning = words.slice(0, count).join(' ');
    yield beginning.replace(/[\s,;:.(«¿¡–-]+$/u, '') + ELLIPSIS;
  }
  if (leaves === 0) yield '';
  if (leaves !== 1) return;
  const letters = Array.from(graphemes.segment(words[0] ?? ''), ({ segment }) => segment);
  for (let count = letters.length - 1; count > 0; count -= 1)
    yield letters.slice(0, count).join('') + ELLIPSIS;
}

/**
 * A post no longer than its network takes, as whole as can be.
 *
 * @param paragraphs empty ones are left out
 * @param cuts what gives way, one after another; what is in none of them stays whole
 */
export function fit(
  paragraphs: readonly string[],
  cuts: readonly Cut[],
  { length, limit }: Measure,
): FittedText {
  const texts = [...paragraphs];
  const fits = () => length(join(texts)) <= limit;
  if (fits()) return { text: join(texts), cut: false };
  for (const { part, leaves } of cuts) {
    const whole = paragraphs[part] ?? '';
    if (whole === '') continue;
    for (const beginning of beginnings(whole, leaves)) {
      texts[part] = beginning;
      if (fits()) return { text: join(texts), cut: true };
    }
  }
  return { text: join(texts), cut: true };
}
