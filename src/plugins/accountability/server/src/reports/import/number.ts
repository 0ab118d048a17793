/** A number as it was understood. */
export interface ReadNumber {
  value: number;
  /** It could also be read otherwise. */
  ambiguous: boolean;
}

/** What is written around a number and says nothing of how much it is here: the unit does. */
const AROUND = /[\s\u00a0$%]/g;

const asNumber = (text: string): number => Number(text.replace(',', '.'));

/**
 * Reads a number as it is written in Colombia (`1.234,5`), or as a program writes it (`1234.5`).
 *
 * @param typed it comes from a cell that holds numbers, so that its point is a decimal one
 * @returns `null` for what is no number
 */
export function readNumber(cell: string, typed: boolean): ReadNumber | null {
  const text = cell.replace(AROUND, '').replace(/^\u2212/, '-');
  const sure = (value: number) => (Number.isFinite(value) ? { value, ambiguous: false } : null);
  if (/^-?\d{1,3}\.\d{3}$/.test(text)) {
    return { value: Number(typed ? text : text.replace('.', '')), ambiguous: true };
  }
  if (/^-?\d{1,3},\d{3}$/.test(text)) return { value: asNumber(text), ambiguous: true };
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return sure(asNumber(text.replaceAll('.', '')));
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return sure(Number(text.replaceAll(',', '')));
  if (/^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text)) return sure(asNumber(text));
  return null;
}
