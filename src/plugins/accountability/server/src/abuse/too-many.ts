import type { Language } from '../shared/http/language';

import type { TooManyError } from './refusals';

/** Where else the institute can be reached, as its settings say. */
export interface Institute {
  timeZone: string;
  address?: string | null;
  phone?: string | null;
  email?: string | null;
}

const REASONS = {
  filings: {
    es: 'Desde su conexión ya llegaron muchas solicitudes en la última hora y por ahora no podemos recibir más.',
    en: 'Many requests already came from your connection in the last hour and we cannot take more for now.',
  },
  codes: {
    es: 'Hubo demasiados intentos con números o códigos equivocados.',
    en: 'There were too many tries with wrong numbers or codes.',
  },
};

/** The ways that stay open: nobody's petition depends on this website (Ley 1437 de 2011, art. 15). */
function otherWays({ address, phone, email }: Institute, say: (es: string, en: string) => string): string {
  const ways = [
    address && say(`en persona en ${address}`, `in person at ${address}`),
    phone && say(`por teléfono al ${phone}`, `by telephone at ${phone}`),
    email && say(`por correo a ${email}`, `by email to ${email}`),
  ].filter((way): way is string => Boolean(way));
  if (ways.length === 0) {
    return say(
      'Si es urgente, acérquese a la oficina del instituto.',
      'If it is urgent, come to the institute’s office.',
    );
  }
  const list = new Intl.ListFormat(say('es', 'en'), { type: 'disjunction' }).format(ways);
  return say(`Si es urgente, puede hacerlo ${list}.`, `If it is urgent, you can do it ${list}.`);
}

/** The refusal of somebody who comes too often: from when on it works again, and where else to go meanwhile. */
export function tooManySentence(
  { what, retryAt }: Pick<TooManyError, 'what' | 'retryAt'>,
  institute: Institute,
  language: Language,
): string {
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const time = new Intl.DateTimeFormat(say('es-CO', 'en-US'), {
    timeZone: institute.timeZone,
    hour: 'numeric',
    minute: '2-digit',
  }).format(retryAt);
  const hour = time.startsWith('1:') ? `la ${time}` : `las ${time}`;
  // «8:00 p. m.» ends the sentence too.
  const again = say(`Vuelva a intentarlo después de ${hour.replace(/\.$/, '')}.`, `Try again after ${time}.`);
  return `${REASONS[what][language]} ${again} ${otherWays(institute, say)}`;
}
