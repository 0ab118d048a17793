import type { IsoDate } from '../../deadlines';
import { LONGEST_TEXT } from '../../notice-board';
import type { Bilingual } from '../../shared/http/language';
import type { Problem } from '../channel';
import type { TooMuch } from '../poster';

import type { BoardNotice } from './notice-board';

export const OVER: Bilingual = {
  es: 'El último día ya pasó: el aviso no se mostraría.',
  en: 'Its last day is over: the notice would not be shown.',
};

const ORDER: Bilingual = {
  es: 'La fecha final es anterior a la inicial.',
  en: 'The last day is before the first.',
};

const LONG_TITLE: Bilingual = {
  es: 'El título no deja lugar en el cartel. Escriba aquí uno más corto.',
  en: 'The title leaves no room on the poster. Write a shorter one here.',
};

const LONG_TEXT: Bilingual = {
  es: 'El texto es demasiado largo. Escriba aquí uno más corto.',
  en: 'The text is too long. Write a shorter one here.',
};

const OPEN: Bilingual = {
  es: 'En este texto no se llenan variables: escriba el dato.',
  en: 'Variables are not filled in this text: write what is meant.',
};

const REPLACED: Bilingual = {
  es: 'Hay caracteres que no se pueden imprimir: en el cartel salen como «?».',
  en: 'There are characters that cannot be printed: on the poster they are “?”.',
};

const NO_LINK: Bilingual = {
  es: 'No se conoce la dirección de su página: el aviso y el cartel van sin código QR.',
  en: 'The address of its page is not known: the notice and the poster have no QR code.',
};

const tooManyWords = (words: number): Bilingual => ({
  es: `El texto no cabe en el cartel: ${words === 1 ? 'sobra 1 palabra' : `sobran ${words} palabras`}. Escriba aquí uno más corto.`,
  en: `The text does not fit on the poster: ${words} ${words === 1 ? 'word' : 'words'} too many. Write a shorter one here.`,
});

/** What is left open, as variables are written. */
const VARIABLE = /\{\{[^{}]*\}\}/;

/** What is wrong with a notice and its poster. */
export function boardProblems(
  { title, text, from, to, link }: BoardNotice,
  today: IsoDate,
  { tooMuch, replaced }: { tooMuch: TooMuch | null; replaced: boolean },
): Problem[] {
  const problems: Problem[] = [];
  const add = (weight: Problem['weight'], field: string, sentences: Bilingual) =>
    problems.push({ field, sentences, weight });
  if (to < today) add('error', 'options.to', OVER);
  else if (to < from) add('error', 'options.to', ORDER);
  if (tooMuch?.title) add('error', 'options.title', LONG_TITLE);
  else if (tooMuch) add('error', 'options.text', tooManyWords(tooMuch.words));
  else if (text.length > LONGEST_TEXT) add('error', 'options.text', LONG_TEXT);
  if (VARIABLE.test(title)) add('error', 'options.title', OPEN);
  if (VARIABLE.test(text)) add('error', 'options.text', OPEN);
  if (replaced) add('warning', 'options.text', REPLACED);
  if (link === null) add('warning', 'link', NO_LINK);
  return problems;
}
