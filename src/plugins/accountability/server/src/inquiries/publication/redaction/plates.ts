import type { Span } from './finding';
import { findAll } from './patterns';

/** Three letters and three figures are too common to be a plate unless something says so. */
const AFTER_ITS_NAME =
  /\bplacas?\b[^\p{L}\p{N}\n]{0,4}(?:(?:no|nro|num|numero)\b[^\p{L}\p{N}\n]{0,4})?(?<value>[a-z]{3}[ -]?\d{2}[a-z0-9]?)(?![\p{L}\p{N}])/u;

/**
 * Where the plates of vehicles are written.
 *
 * @param text folded
 */
export function findPlates(text: string): Span[] {
  return findAll(text, AFTER_ITS_NAME);
}
