import { literal } from '../../../shared/text/literal';

import { foldText } from './folded-text';
import type { Span } from './finding';

/** Where a pattern is found; where it names a part `value`, that part alone. */
export function findAll(text: string, pattern: RegExp): Span[] {
  const everywhere = new RegExp(pattern.source, [...new Set(`${pattern.flags}gd`)].join(''));
  return [...text.matchAll(everywhere)].flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.value ?? indices?.[0] ?? [0, 0];
    return end > start ? [{ start, end }] : [];
  });
}

/** What people put between the figures of one number. */
const BETWEEN_FIGURES = String.raw`[\s.,·•'’()/*_-]{0,4}`;

/** A pattern for these letters and figures however they are set apart; `null` for too few to tell anything by. */
export function spelledOut(value: string, least: number): string | null {
  const signs = foldText(value).text.replace(/[^\p{L}\p{N}]/gu, '');
  return signs.length < least ? null : [...signs].map(literal).join(BETWEEN_FIGURES);
}
