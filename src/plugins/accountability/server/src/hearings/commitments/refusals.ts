import type { Bilingual } from '../../shared/http/language';

/** A field of a request about a commitment that names nothing there is, or does not fit. */
export class CommitmentFieldError extends Error {
  constructor(
    readonly field: 'responsible' | 'inquiry' | 'dueOn' | 'to' | 'evidenceFile',
    readonly sentences: Bilingual,
  ) {
    super(sentences.en);
  }
}

/** Somebody else moved the date since the editor read it, or the commitment was kept or taken back meanwhile. */
export class CommitmentChangedError extends Error {}

export const UNKNOWN_COMMITMENT: Bilingual = {
  es: 'No hay un compromiso publicado con ese identificador.',
  en: 'There is no such published commitment.',
};

export const CHANGED: Bilingual = {
  es: 'Otra persona cambió este compromiso mientras usted lo miraba. Vuelva a cargarlo y decida de nuevo.',
  en: 'Somebody else changed this commitment while you looked at it. Load it again and decide anew.',
};

export const IN_THE_PAST: Bilingual = {
  es: 'La fecha límite ya pasó.',
  en: 'The date has passed already.',
};

export const SAME_DAY: Bilingual = {
  es: 'Esa es la fecha que tiene: escriba otra.',
  en: 'That is the date it has: write another.',
};

export const UNKNOWN_OFFICE: Bilingual = {
  es: 'No hay un cargo con ese identificador.',
  en: 'There is no such office.',
};

export const UNKNOWN_QUESTION: Bilingual = {
  es: 'No hay una pregunta de esta audiencia con ese identificador.',
  en: 'This hearing has no such question.',
};

export const UNKNOWN_FILE: Bilingual = {
  es: 'No hay un archivo con ese identificador en la biblioteca de medios.',
  en: 'The media library has no such file.',
};
