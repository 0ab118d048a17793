import type { InquiryType } from '../deadlines';
import type { Bilingual } from '../shared/http/language';

import { TYPE_TEXTS } from './intake/form';
import type { Channel, Outcome, PriorityReason, State } from './vocabulary';

/**
 * What the coded values of an inquiry are called in the files made of it. The Spanish words are those of the screens (`choice.*`
 * in the admin's `es.json`), so that who compares a file with its screen reads the same.
 */
export const STATE_LABELS: Readonly<Record<State, string>> = {
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

/** How a filing came in; in both languages, since receipts are. */
export const INTAKE_CHANNEL_LABELS: Readonly<Record<Channel, Bilingual>> = {
  web: { es: 'Página web', en: 'Website' },
  'in-person': { es: 'Presencial', en: 'In person' },
  phone: { es: 'Teléfono', en: 'Telephone' },
  letter: { es: 'Carta', en: 'Letter' },
  email: { es: 'Correo electrónico', en: 'Email' },
  hearing: { es: 'Audiencia pública', en: 'Public hearing' },
};

export const PRIORITY_REASON_LABELS: Readonly<Record<PriorityReason, string>> = {
  'fundamental-right': 'riesgo para un derecho fundamental',
  journalist: 'periodista en ejercicio',
  child: 'niña, niño o adolescente',
  pregnant: 'mujer en embarazo',
  elderly: 'persona mayor',
  disability: 'persona con discapacidad',
};

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  granted: 'Se concede lo pedido',
  'partly-granted': 'Se concede en parte',
  denied: 'Se niega lo pedido',
};

/** A type as the form names it, which says more of it than a screen has room for. */
export const typeLabel = (type: InquiryType): string => TYPE_TEXTS[type].label.es;
