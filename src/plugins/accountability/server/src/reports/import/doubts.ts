import type { Language } from '../../shared/http/language';
import { quantity } from '../figures';

import { type Column, COLUMN_NAMES } from './columns';

/** Something the editor should look at before importing. */
export interface Doubt {
  code:
    | 'not-a-number'
    | 'ambiguous-number'
    | 'emptied-figure'
    | 'repeated-name'
    | 'unknown-column'
    | 'empty-name'
    | 'too-long';
  /** 1-based, counting the rows with content below the heading. */
  row: number | null;
  column: Column | null;
  /** As it was written; `emptied-figure`: what the report says. */
  value: string;
  /** `ambiguous-number`: what it was taken for. */
  taken?: number;
}

const SENTENCES: Record<Language, Record<Doubt['code'], (doubt: Doubt) => string>> = {
  es: {
    'not-a-number': ({ value }) => `«${value}» no es un número. Corríjalo, o se importará sin ese dato.`,
    'ambiguous-number': ({ value, taken = 0 }) =>
      `«${value}» se entendió como ${quantity(taken)}. Revise que sea así.`,
    'emptied-figure': ({ value }) =>
      `está vacía, y el informe dice ${value}. Escriba el dato, o el informe quedará sin él.`,
    'repeated-name': ({ value }) =>
      `«${value}» ya está en una fila anterior. Se importan las dos; si es el mismo indicador, quite una.`,
    'unknown-column': ({ value }) => `La columna «${value}» no es de los indicadores y no se importará.`,
    'empty-name': () => 'está vacía. Escriba el nombre del indicador: sin él no se puede importar la fila.',
    'too-long': ({ value }) => `«${value}…» es demasiado largo. Acórtelo: así no se puede importar la fila.`,
  },
  en: {
    'not-a-number': ({ value }) =>
      `“${value}” is no number. Correct it, or it will be imported without that figure.`,
    'ambiguous-number': ({ value, taken = 0 }) =>
      `“${value}” was taken for ${quantity(taken)}. Check that it is.`,
    'emptied-figure': ({ value }) =>
      `is empty, and the report says ${value}. Write the figure, or the report will be left without it.`,
    'repeated-name': ({ value }) =>
      `“${value}” is in an earlier row too. Both are imported; if they are the same indicator, remove one.`,
    'unknown-column': ({ value }) =>
      `The column “${value}” is none of an indicator’s and will not be imported.`,
    'empty-name': () => 'is empty. Write the indicator’s name: without it the row cannot be imported.',
    'too-long': ({ value }) => `“${value}…” is too long. Shorten it: like this the row cannot be imported.`,
  },
};

/** What no editor can accept: the row would not be an indicator. */
export const isSettledOnlyInFile = ({ code }: Doubt): boolean => code === 'empty-name' || code === 'too-long';

/** Where the doubt is, and what to do about it. */
export function describeDoubt(doubt: Doubt, language: Language): string {
  const place = [
    doubt.row === null ? null : `${language === 'es' ? 'Fila' : 'Row'} ${doubt.row}`,
    doubt.column === null ? null : COLUMN_NAMES[doubt.column],
  ].filter((part) => part !== null);
  const sentence = SENTENCES[language][doubt.code](doubt);
  return place.length > 0 ? `${place.join(', ')}: ${sentence}` : sentence;
}
