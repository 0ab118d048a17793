import type { Word } from '../../../shared/text/folding';

/** `1.034`, `10.000.000`: points between thousands, as in Colombia. Versions (`3.2`), dates (`26.07.2019`) and codes are none. */
const FIGURE = /(?<![\p{L}\p{N}]|\p{N}[.,])[1-9]\d{0,2}(?:\.\d{3})+(?!\p{L}|\.?\p{N})/gu;

const withoutPoints = (figure: string): string => figure.replaceAll('.', '');

/** The figures with points in a text, as those without them. */
export const figuresIn = (text: string): Word[] =>
  [...text.matchAll(FIGURE)].map(({ 0: figure, index }) => ({
    folded: withoutPoints(figure),
    start: index,
    end: index + figure.length,
  }));

/** The text with its figures written without points. */
export const withPlainFigures = (text: string): string => text.replace(FIGURE, withoutPoints);

/** A number of four digits and more in its thousands: `1`, `034`. Any other term is one piece. */
export const thousandsOf = (term: string): string[] =>
  /^[1-9]\d{3,}$/.test(term) ? term.replace(/\B(?=(?:\d{3})+$)/g, '.').split('.') : [term];
