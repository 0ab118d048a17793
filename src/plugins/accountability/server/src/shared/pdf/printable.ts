import { hasGlyph } from './fonts';

/** A text as the fonts can print it. */
export interface PrintableText {
  text: string;
  /** Whether something had to be replaced. */
  replaced: boolean;
}

/** Stands for a character the fonts do not have. */
const REPLACEMENT = '?';

/** Formatting, control and variation characters: they leave no mark of their own. */
const INVISIBLE = /[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu;

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });

const hasGlyphs = (characters: string) =>
  Array.from(characters).every((character) => hasGlyph(character.codePointAt(0) ?? 0));

/**
 * Makes any text printable in our fonts. What a reader sees as one character that the fonts do not have
 * (an emoji, a letter of a script they lack) becomes one «?»; line breaks and runs of spaces become one space.
 *
 * @param text any Unicode text, also with lone surrogates
 */
export function printable(text: string): PrintableText {
  let replaced = false;
  const characters = Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => {
    if (/^\s+$/u.test(segment)) return ' ';
    const visible = segment.replace(INVISIBLE, '');
    if (hasGlyphs(visible)) return visible;
    replaced = true;
    return REPLACEMENT;
  });
  return { text: characters.join('').replace(/ {2,}/g, ' ').trim(), replaced };
}
