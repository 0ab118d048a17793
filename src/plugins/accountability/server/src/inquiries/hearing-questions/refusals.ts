import type { Bilingual } from '../../shared/http/language';

/** A question that is none of this hearing's. */
export class UnknownQuestionError extends Error {}

/** Nothing was answered at a hearing that was not held yet. */
export class NotHeldYetError extends Error {}

/** Somebody else wrote down already what was answered. */
export class AnsweredAlreadyError extends Error {
  constructor(readonly by: string) {
    super('Answered live already');
  }
}

export const UNKNOWN_QUESTION: Bilingual = {
  es: 'Alguna de estas preguntas no es de esta audiencia, o ya no se tramita. Vuelva a cargar la lista.',
  en: 'One of these questions is not of this hearing, or is no longer dealt with. Load the list again.',
};

export const NOT_HELD_YET: Bilingual = {
  es: 'La audiencia aún no se realiza: nada se ha respondido en ella.',
  en: 'The hearing has not been held yet: nothing was answered at it.',
};

export const answeredAlready = (by: string): Bilingual => ({
  es: `${by || 'Otra persona'} ya registró qué se respondió en vivo. Su nota no se guardó: vuelva a cargar la lista.`,
  en: `${by || 'Somebody else'} wrote down already what was answered live. Your note was not kept: load the list again.`,
});
