import type { Span } from './finding';
import { findAll } from './patterns';

/** «cuenta de ahorros 123-456789-01»; not «la cuenta asciende a $ 1.200.000». */
const AFTER_ITS_NAME =
  /\b(?:cuentas?|cta|nequi|daviplata|bancolombia|davivienda|ahorros?)\b[^\d\n$%]{0,40}(?<value>\d(?:[ .-]?\d){5,19})(?!\d)/u;
/** Sixteen figures of the card networks; four years in a row are none. */
const CARD = /(?<!\d)[3-6]\d{3}(?:[ -]\d{4}){3}(?!\d)/u;
const QUANTITY = /^\d{1,3}(?:\.\d{3})+$/;

/**
 * Where bank accounts and cards are written. The record of a person holds none.
 *
 * @param text folded
 */
export function findAccounts(text: string): Span[] {
  const announced = findAll(text, AFTER_ITS_NAME).filter(
    ({ start, end }) => !QUANTITY.test(text.slice(start, end)),
  );
  return [...announced, ...findAll(text, CARD)];
}
