import { NO_RESULT, NO_TARGET } from './chart/words';
import { fulfilment as fulfilmentOf, type Indicator, percentage, quantity } from './figures';

/** An indicator as a table says it, each cell a text. */
export interface FigureInWords {
  name: string;
  unit: string;
  target: string;
  result: string;
  /** `96 %`; empty where there is nothing to compare. */
  fulfilment: string;
}

/** What the row of an indicator says. */
export function figureInWords(indicator: Indicator): FigureInWords {
  const { name, unit, target, result } = indicator;
  const ratio = fulfilmentOf(indicator);
  return {
    name,
    unit: unit ?? '',
    target: target === null ? NO_TARGET : quantity(target),
    result: result === null ? NO_RESULT : quantity(result),
    fulfilment: ratio === null ? '' : percentage(ratio),
  };
}
