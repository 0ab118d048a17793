import type { InquiryType } from '../../deadlines';
import { TYPE_TEXTS } from '../intake/form';
import type { Channel, Outcome, State } from '../vocabulary';

/** The coded values of a request, as a report in Spanish names them. */
export const typeWord = (type: InquiryType): string => TYPE_TEXTS[type].label.es;

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  web: 'Página web',
  'in-person': 'Presencial',
  phone: 'Teléfono',
  letter: 'Carta',
  email: 'Correo electrónico',
  hearing: 'Audiencia pública',
};

export const STATE_WORDS: Readonly<Record<State, string>> = {
  received: 'Radicada',
  assigned: 'Asignada',
  'awaiting-citizen': 'En espera de la ciudadanía',
  extended: 'Prorrogada',
  transferred: 'Trasladada',
  answered: 'Respondida',
  closed: 'Cerrada',
  withdrawn: 'Desistida',
  annulled: 'Anulada',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  granted: 'Se concedió',
  'partly-granted': 'Se concedió en parte',
  denied: 'Se negó',
};
