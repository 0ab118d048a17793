import type { Bilingual } from '../../shared/http/language';
import { OwnError } from '../../shared/own-error';

const SENTENCES = {
  'not-yet': {
    es: 'La audiencia todavía no ha comenzado: se evalúa después.',
    en: 'The hearing has not begun: it is evaluated afterwards.',
  },
  closed: { es: 'Esta audiencia ya no se evalúa.', en: 'This hearing is no longer evaluated.' },
  'used-code': {
    es: 'Con ese código ya se evaluó esta audiencia.',
    en: 'This hearing was evaluated with that code already.',
  },
} satisfies Record<string, Bilingual>;

/** How things stand does not allow it; the sentence is for whoever tried. */
export class EvaluationRefusedError extends OwnError {
  readonly sentences: Bilingual;

  constructor(reason: keyof typeof SENTENCES) {
    super(SENTENCES[reason].en);
    this.sentences = SENTENCES[reason];
  }
}

/** The hearing has no registration with this code. */
export class UnknownCodeError extends Error {}
