import { fulfilment, groupsOf, type Indicator, percentage, quantity } from '../figures';

import { drawable } from './wrap';

export const NO_TARGET = 'sin meta';
export const NO_RESULT = 'sin resultado';

/** What the result's bar has beside it: `548 · 110 %` */
export function resultInWords(indicator: Indicator): string {
  if (indicator.result === null) return NO_RESULT;
  const ratio = fulfilment(indicator);
  const result = quantity(indicator.result);
  return ratio === null ? result : `${result} · ${percentage(ratio)}`;
}

export function targetInWords({ target }: Indicator): string {
  return target === null ? NO_TARGET : quantity(target);
}

/** `Personas formadas (personas)` */
export function nameInWords({ name, unit }: Indicator): string {
  return drawable(unit?.trim() ? `${name} (${unit.trim()})` : name);
}

function sentenceOf(indicator: Indicator): string {
  const { target, result } = indicator;
  const ratio = fulfilment(indicator);
  const said = [
    target === null ? NO_TARGET : `meta ${quantity(target)}`,
    result === null ? NO_RESULT : `resultado ${quantity(result)}`,
    ...(ratio === null ? [] : [`cumplimiento ${percentage(ratio)}`]),
  ];
  return `${nameInWords(indicator)}: ${said.join(', ')}.`;
}

/** Everything a chart of these indicators shows, for whoever does not see it. */
export function describe(indicators: readonly Indicator[]): string {
  const groups = groupsOf(indicators).map(({ name, indicators: members }) =>
    [...(name === null ? [] : [`${drawable(name)}.`]), ...members.map(sentenceOf)].join(' '),
  );
  return ['Gráfico de barras: la meta y el resultado de cada indicador.', ...groups].join(' ');
}
