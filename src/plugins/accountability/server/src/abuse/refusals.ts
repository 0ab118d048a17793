import type { Bilingual } from '../shared/http/language';
import { OwnError } from '../shared/own-error';

/** Too many filings, or too many wrong codes, from one place. */
export class TooManyError extends OwnError {
  constructor(
    readonly what: 'filings' | 'codes',
    /** From when on it is taken again. */
    readonly retryAt: Date,
  ) {
    super(`Too many ${what}`);
  }
}

export type PuzzleFault = 'missing' | 'invalid' | 'expired' | 'spent' | 'too-easy';

/** The filing brings no solved puzzle that counts. */
export class PuzzleError extends OwnError {
  constructor(readonly fault: PuzzleFault) {
    super(`The puzzle is ${fault}`);
  }
}

export const PUZZLE_SENTENCES: Record<PuzzleFault, Bilingual> = {
  missing: {
    es: 'Falta la verificación contra envíos automáticos. Complétela y envíe de nuevo.',
    en: 'The check against automatic submissions is missing. Complete it and send again.',
  },
  invalid: {
    es: 'La verificación contra envíos automáticos no es válida. Hágala de nuevo y vuelva a enviar.',
    en: 'The check against automatic submissions is not valid. Do it again and send once more.',
  },
  expired: {
    es: 'La verificación contra envíos automáticos venció. Hágala de nuevo y vuelva a enviar; lo demás no cambia.',
    en: 'The check against automatic submissions has expired. Do it again and send once more; the rest stays.',
  },
  spent: {
    es: 'Esta verificación ya se usó para otra solicitud. Hágala de nuevo y vuelva a enviar.',
    en: 'This check was already used for another request. Do it again and send once more.',
  },
  'too-easy': {
    es: 'Desde su conexión se han radicado muchas solicitudes y la verificación ahora toma más tiempo. Hágala de nuevo y vuelva a enviar.',
    en: 'Many requests were filed from your connection and the check now takes longer. Do it again and send once more.',
  },
};
