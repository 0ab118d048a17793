import type { Bilingual } from '../../shared/http/language';

/** A period of which no bulletin can be composed. */
export class PeriodRefusedError extends Error {
  constructor(
    readonly field: 'from' | 'to',
    readonly sentences: Bilingual,
  ) {
    super(sentences.en);
  }
}

export const IN_THE_FUTURE: Bilingual = {
  es: 'El período termina después de hoy: un boletín cuenta lo que ya se publicó.',
  en: 'The period ends after today: a bulletin tells what was published already.',
};

export const NOTHING_PUBLISHED: Bilingual = {
  es: 'En este período no se publicó nada que un boletín cuente: ni informes, ni respuestas, ni audiencias, ni avances de compromisos. Elija otro.',
  en: 'Nothing that a bulletin tells of was published in this period: no reports, answers, hearings or progress of commitments. Choose another.',
};
