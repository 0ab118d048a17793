import { groupsOf, type Indicator } from '../figures';

import { nameInWords, resultInWords, targetInWords } from './words';
import { type Lettering, wrap } from './wrap';

/** A chart is made of lines of one height: words, or a bar with its name before and its number after it. */
export type Line =
  | { kind: 'gap' }
  | { kind: 'group' | 'name' | 'note'; text: string }
  | { kind: 'target' | 'result'; label: string; value: string; share: number | null };

/** Sizes in pixels. */
export const LETTERING: Readonly<Record<'group' | 'name' | 'note' | 'bar', Lettering>> = {
  group: { size: 16, font: 'bold' },
  name: { size: 14, font: 'bold' },
  note: { size: 13, font: 'regular' },
  bar: { size: 13, font: 'regular' },
};

const NOTE = 'Cada indicador tiene su propia escala.';

/** A value as part of the larger of the two, between −1 and 1. */
function shareOf(value: number | null, { target, result }: Indicator): number | null {
  if (value === null) return null;
  const most = Math.max(Math.abs(target ?? 0), Math.abs(result ?? 0));
  return most === 0 ? 0 : value / most;
}

function barsOf(indicator: Indicator): Line[] {
  const { target, result } = indicator;
  return [
    { kind: 'target', label: 'Meta', value: targetInWords(indicator), share: shareOf(target, indicator) },
    {
      kind: 'result',
      label: 'Resultado',
      value: resultInWords(indicator),
      share: shareOf(result, indicator),
    },
  ];
}

const said = (kind: 'group' | 'name' | 'note', text: string, width: number): Line[] =>
  wrap(text, width, LETTERING[kind]).map((line) => ({ kind, text: line }));

/** The lines of a chart of these indicators, from top to bottom, for a text `width` pixels wide. */
export function linesOf(indicators: readonly Indicator[], width: number): Line[] {
  const groups = groupsOf(indicators).flatMap(({ name, indicators: members }): Line[] => [
    { kind: 'gap' },
    ...(name === null ? [] : said('group', name, width)),
    ...members.flatMap((indicator, index): Line[] => [
      ...(index === 0 ? [] : [{ kind: 'gap' } as const]),
      ...said('name', nameInWords(indicator), width),
      ...barsOf(indicator),
    ]),
  ]);
  return [...said('note', NOTE, width), ...groups];
}
