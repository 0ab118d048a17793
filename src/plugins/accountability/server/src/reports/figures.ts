/** What an indicator of a report says, as charts, tables and the PDF show it. */
export interface Indicator {
  name: string;
  unit: string | null;
  /** `null` where there is none. */
  target: number | null;
  result: number | null;
  group: string | null;
}

/** Indicators of one subject. */
export interface IndicatorGroup {
  /** `null` for those that were put into none. */
  name: string | null;
  indicators: Indicator[];
}

const LOCALE = 'es-CO';
const DECIMALS = { maximumFractionDigits: 2, useGrouping: 'always' } as const;
const plain = new Intl.NumberFormat(LOCALE, DECIMALS);
const scientific = new Intl.NumberFormat(LOCALE, { ...DECIMALS, notation: 'scientific' });

/** From a billion («un billón», 10¹²) on digits are no longer read but counted. */
const HUGE = 1e12;
/** What two decimals would write as zero. */
const TINY = 0.005;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (digits: string) =>
  digits.replace('-', '⁻').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? '');

/** A number as it is written in Colombia: `1.234,5`; a huge or tiny one as `1,5 × 10¹⁵`. */
export function quantity(value: number): string {
  const size = Math.abs(value);
  // Minus zero is zero.
  if (size === 0 || (size >= TINY && size < HUGE)) return plain.format(value === 0 ? 0 : value);
  const [digits = '', exponent = ''] = scientific.format(value).split('E');
  return `${digits} × 10${raised(exponent)}`;
}

/** How much of its target an indicator reached, 1 for all of it; `null` where there is nothing to compare. */
export function fulfilment({ target, result }: Pick<Indicator, 'target' | 'result'>): number | null {
  return target === null || result === null || target <= 0 ? null : result / target;
}

const MOST_PERCENT = 9_999;

/** `96 %` */
export function percentage(ratio: number): string {
  const percent = Math.round(ratio * 100);
  if (Math.abs(percent) <= MOST_PERCENT) return `${plain.format(percent === 0 ? 0 : percent)} %`;
  return `${percent > 0 ? 'más' : 'menos'} de ${plain.format(Math.sign(percent) * MOST_PERCENT)} %`;
}

/** The groups in the order in which the indicators name them, each with its indicators in theirs. */
export function groupsOf(indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups = new Map<string | null, Indicator[]>();
  for (const indicator of indicators) {
    const name = indicator.group?.trim() || null;
    const group = groups.get(name);
    if (group) group.push(indicator);
    else groups.set(name, [indicator]);
  }
  return [...groups].map(([name, members]) => ({ name, indicators: members }));
}
