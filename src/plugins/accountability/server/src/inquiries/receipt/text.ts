/** A text as the standard PDF fonts can print it. */
export interface PrintableText {
  text: string;
  /** Whether something had to be replaced. */
  replaced: boolean;
}

/** Stands for a character the fonts do not have. */
export const REPLACEMENT = '?';

/**
 * The printable part of WinAnsiEncoding (ISO 32000-1, annex D.2), which is all the standard fonts hold: Spanish and
 * the rest of Western Europe.
 */
const WIN_ANSI = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+$/u;

/** Hyphens and the minus sign look alike in print. */
const HYPHENS = /[\u2010\u2011\u2212]/gu;

/** Formatting, control and variation characters: they leave no mark of their own. */
const INVISIBLE = /[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu;

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });

/**
 * Makes any text printable in the standard PDF fonts. What a reader sees as one character that the fonts do not have
 * (an emoji, a letter of another script) becomes one «?»; line breaks and runs of spaces become one space.
 *
 * @param text any Unicode text, also with lone surrogates
 */
export function printable(text: string): PrintableText {
  let replaced = false;
  const characters = Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => {
    if (/^\s+$/u.test(segment)) return ' ';
    const visible = segment.replace(INVISIBLE, '').replace(HYPHENS, '-');
    if (visible === '' || WIN_ANSI.test(visible)) return visible;
    replaced = true;
    return REPLACEMENT;
  });
  return { text: characters.join('').replace(/ {2,}/g, ' ').trim(), replaced };
}
