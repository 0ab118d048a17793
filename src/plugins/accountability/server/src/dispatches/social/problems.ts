import { Temporal } from 'temporal-polyfill';

import { longDate } from '../../shared/text/long-date';
import type { Message, Problem } from '../channel';

import type { Expiry } from './facebook/expiry';

export const tooLong = (network: string, length: number, limit: number): Problem => ({
  field: 'options.text',
  weight: 'error',
  sentences: {
    es: `El texto para ${network} tiene ${length} caracteres, como ${network} los cuenta, y puede tener ${limit}: quítele ${length - limit}.`,
    en: `The text for ${network} has ${length} characters, as ${network} counts them, and may have ${limit}: take away ${length - limit}.`,
  },
});

export const nothingToSay = (network: string): Problem => ({
  field: 'title',
  weight: 'error',
  sentences: {
    es: `No hay qué publicar en ${network}: escriba un título.`,
    en: `There is nothing to publish on ${network}: write a title.`,
  },
});

export const shortened = (network: string, limit: number): Problem => ({
  field: 'options.text',
  weight: 'warning',
  sentences: {
    es: `El texto no cabe entero en ${network} (${limit} caracteres) y termina en «…». Puede escribir uno propio para ${network}.`,
    en: `The text does not fit on ${network} as a whole (${limit} characters) and ends in “…”. You may write one of its own for ${network}.`,
  },
});

export const withoutLink = (network: string): Problem => ({
  field: 'options.text',
  weight: 'warning',
  sentences: {
    es: `El texto propio para ${network} no lleva el enlace: quien lo lea no llegará a la página.`,
    en: `The text of its own for ${network} does not hold the link: who reads it will not get to the page.`,
  },
});

export const cardIncomplete: Problem = {
  field: 'title',
  weight: 'warning',
  sentences: {
    es: 'El título tiene emojis o signos que la tarjeta no puede mostrar: en ella salen sin ellos o como «?».',
    en: 'The title has emoji or signs that the card cannot show: there they are left out or stand as “?”.',
  },
};

/** Days after the hearing in which it is still told of. */
const DAYS_AFTER = 7;

/** That a network's credentials end before all that is to be told is told. `null`: they do not. */
export function expiring(
  network: string,
  { valid, at }: Expiry,
  { hearing, timeZone }: Pick<Message, 'hearing' | 'timeZone'>,
  now: Date,
): Problem | null {
  const problem = (es: string, en: string): Problem => ({
    field: 'options.assisted',
    weight: 'warning',
    sentences: { es, en },
  });
  if (!valid) {
    return problem(
      `Las claves de ${network} ya no sirven: publique a mano, o pida claves nuevas a quien administra el servidor.`,
      `The credentials for ${network} are no good any more: post by hand, or ask whoever runs the server for new ones.`,
    );
  }
  const last = Math.max(now.getTime(), hearing?.startsAt.getTime() ?? 0) + DAYS_AFTER * 86_400_000;
  if (at === null || at.getTime() > last) return null;
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  return problem(
    `Las claves de ${network} vencen el ${longDate(day, 'es')}: pida antes unas nuevas a quien administra el servidor, o publique a mano.`,
    `The credentials for ${network} expire on ${longDate(day, 'en')}: ask whoever runs the server for new ones before, or post by hand.`,
  );
}
