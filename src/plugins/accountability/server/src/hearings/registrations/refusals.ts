import type { Bilingual } from '../../shared/http/language';
import { OwnError } from '../../shared/own-error';

import type { ClosedBecause } from './openness';

const SENTENCES = {
  cancelled: { es: 'La audiencia se canceló.', en: 'The hearing was cancelled.' },
  over: {
    es: 'La audiencia ya comenzó: no se reciben más inscripciones por este medio.',
    en: 'The hearing has begun: no more registrations are taken this way.',
  },
  'not-yet': {
    es: 'Las inscripciones todavía no están abiertas.',
    en: 'Registration is not open yet.',
  },
  closed: { es: 'Las inscripciones ya se cerraron.', en: 'Registration has closed.' },
  begun: {
    es: 'La audiencia ya comenzó: no hace falta cancelar la inscripción.',
    en: 'The hearing has begun: there is no need to cancel.',
  },
} satisfies Record<ClosedBecause | 'begun', Bilingual>;

/** How things stand does not allow it; the sentence is for whoever tried. */
export class RegistrationRefusedError extends OwnError {
  readonly sentences: Bilingual;

  constructor(reason: keyof typeof SENTENCES) {
    super(SENTENCES[reason].en);
    this.sentences = SENTENCES[reason];
  }
}

/** The hearing cannot be attended the way somebody chose. */
export class NotOfferedError extends OwnError {}

export const NOT_OFFERED: Bilingual = {
  es: 'Esta audiencia no se puede seguir de esa manera. Elija otra.',
  en: 'This hearing cannot be attended that way. Choose another.',
};

export const UNKNOWN_HEARING: Bilingual = {
  es: 'No hay una audiencia con esta dirección.',
  en: 'There is no such hearing.',
};

/** One sentence for an unknown code and for one of another hearing. */
export const UNKNOWN_CODE: Bilingual = {
  es: 'No hay una inscripción con ese código en esta audiencia. Cópielo completo del correo.',
  en: 'There is no registration with that code in this hearing. Copy it whole from the mail.',
};
