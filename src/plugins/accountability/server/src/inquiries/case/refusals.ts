import type { Bilingual } from '../../shared/http/language';
import { longDate } from '../../shared/text/long-date';
import type { State } from '../vocabulary';

const FROM_STATE: Record<State, Bilingual> = {
  received: {
    es: 'El caso no está asignado: asígnelo primero.',
    en: 'The case is not assigned: assign it first.',
  },
  assigned: {
    es: 'El caso está asignado y en trámite: esta acción no corresponde.',
    en: 'The case is assigned and being worked on: this does not apply.',
  },
  'awaiting-citizen': {
    es: 'El caso espera que la ciudadanía lo complete: hasta entonces el plazo está detenido.',
    en: 'The case waits for the citizen to complete it: until then its clock stands still.',
  },
  extended: {
    es: 'El plazo ya se prorrogó, y solo se prorroga una vez.',
    en: 'The term was extended already, and it is extended only once.',
  },
  transferred: {
    es: 'El caso se trasladó a otra entidad: ya no se tramita aquí.',
    en: 'The case was forwarded to another authority: it is no longer dealt with here.',
  },
  answered: { es: 'El caso ya se respondió.', en: 'The case was answered already.' },
  closed: { es: 'El caso está cerrado.', en: 'The case is closed.' },
  withdrawn: { es: 'El caso terminó por desistimiento.', en: 'The case ended by withdrawal.' },
  annulled: {
    es: 'El radicado está anulado: conserva su número y no se tramita.',
    en: 'The filing is annulled: it keeps its number and is not dealt with.',
  },
};

/** @param day in words */
type Sentence = (day: Bilingual) => Bilingual;

const NO_DAY: Bilingual = { es: '', en: '' };
const inWords = (day: string): Bilingual => ({ es: longDate(day, 'es'), en: longDate(day, 'en') });

const SENTENCES = {
  'already-assigned': () => ({
    es: 'El caso ya está a cargo de esa persona.',
    en: 'The case is in that person’s charge already.',
  }),
  expired: (day) => ({ es: `El plazo venció el ${day.es}.`, en: `The term expired on ${day.en}.` }),
  'transfer-late': (day) => ({
    es: `El traslado se hace dentro de los días siguientes a la recepción, y el plazo terminó el ${day.es}. Responda explicando quién es competente.`,
    en: `A filing is forwarded within days of its reception, and the time for it ended on ${day.en}. Answer and say who is competent.`,
  }),
  'completion-late': (day) => ({
    es: `El plazo para pedir que se complete terminó el ${day.es}.`,
    en: `The time to ask for completion ended on ${day.en}.`,
  }),
  'completion-once': () => ({
    es: 'Ya se pidió una vez que se completara esta solicitud.',
    en: 'The citizen was asked to complete this filing once already.',
  }),
  'completion-extended-once': () => ({
    es: 'El mes para completar ya se prorrogó, y solo se prorroga una vez.',
    en: 'The time to complete was extended already, and it is extended only once.',
  }),
  'completion-month-over': (day) => ({
    es: `El plazo para completar terminó el ${day.es}; la prórroga se pide antes.`,
    en: `The time to complete ended on ${day.en}; an extension is asked for before.`,
  }),
  'extension-not-later': (day) => ({
    es: `La nueva fecha debe ser posterior al ${day.es}.`,
    en: `The new date must be after ${day.en}.`,
  }),
  'extension-too-late': (day) => ({
    es: `La nueva fecha no puede pasar del ${day.es}: el doble del plazo inicial.`,
    en: `The new date cannot be after ${day.en}: twice the initial term.`,
  }),
  'accepted-by-silence': () => ({
    es: 'El plazo venció sin respuesta y la solicitud se entiende aceptada: ya no se puede negar.',
    en: 'The term expired without an answer and the request counts as accepted: it can no longer be denied.',
  }),
  'not-awaiting': () => ({
    es: 'A la ciudadanía no se le ha pedido completar esta solicitud.',
    en: 'The citizen was not asked to complete this filing.',
  }),
  'citizen-still-has-time': (day) => ({
    es: `La ciudadanía tiene hasta el ${day.es} para completar su solicitud.`,
    en: `The citizen has until ${day.en} to complete the filing.`,
  }),
} satisfies Record<string, Sentence>;

/** A step that may not be taken, with the sentence for whoever asked for it. */
export class StepRefusedError extends Error {
  readonly sentences: Bilingual;

  /**
   * @param field of the request that the refusal is about; `null` when it is about the case itself
   * @param day the date the sentence names, `YYYY-MM-DD`
   */
  constructor(
    reason: keyof typeof SENTENCES | State,
    readonly field: string | null,
    day?: string,
  ) {
    const sentences =
      reason in FROM_STATE
        ? FROM_STATE[reason as State]
        : SENTENCES[reason as keyof typeof SENTENCES](day === undefined ? NO_DAY : inWords(day));
    super(sentences.en);
    this.sentences = sentences;
  }
}

/** The refusal of a step that does not follow from where the case stands. */
export function refusedFrom(state: State): StepRefusedError {
  return new StepRefusedError(state, null);
}
