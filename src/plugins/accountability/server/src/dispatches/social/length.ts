import { replaceEmoji } from './emoji';
import { webAddresses } from './web-addresses';

/** A text's length as a network counts it, and how much it takes. */
export interface Measure {
  length: (text: string) => number;
  limit: number;
}

/**
 * How X weighs a text: the third version of twitter-text's configuration, as published. In hundredths of a character:
 * Latin and its neighbours weigh one, an emoji of however many code points two, and so does everything else.
 */
const X = {
  limit: 280,
  scale: 100,
  otherwise: 200,
  /** What each address becomes (`https://t.co/…`). */
  address: 2_300,
  ranges: [
    [0, 4_351],
    [8_192, 8_205],
    [8_208, 8_223],
    [8_242, 8_247],
  ] as const,
  inRange: 100,
} as const;

function weightOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return X.ranges.some(([from, to]) => codePoint >= from && codePoint <= to) ? X.inRange : X.otherwise;
}

function weightWithoutAddresses(text: string): number {
  let weight = 0;
  const others = replaceEmoji(text, () => {
    weight += X.otherwise;
    return '';
  });
  for (const character of others) weight += weightOf(character);
  return weight;
}

/** The weighted length of a post on X. */
function xLength(text: string): number {
  const normalized = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const { start, end } of webAddresses(normalized)) {
    weight += weightWithoutAddresses(normalized.slice(from, start)) + X.address;
    from = end;
  }
  return Math.floor((weight + weightWithoutAddresses(normalized.slice(from))) / X.scale);
}

export const X_MEASURE: Measure = { length: xLength, limit: X.limit };

/** Facebook counts as JavaScript does. */
export const FACEBOOK_MEASURE: Measure = { length: (text) => text.length, limit: 63_206 };
