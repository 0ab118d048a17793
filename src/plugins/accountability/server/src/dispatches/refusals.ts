import type { Bilingual } from '../shared/http/language';

import type { Problem } from './channel';

/** Why something is not done with a dispatch. */
const SENTENCES = {
  unknown: { es: 'No hay un envío con ese identificador.', en: 'There is no such dispatch.' },
  'unknown-source': {
    es: 'Lo que se quiere divulgar no está publicado.',
    en: 'What is to be told of is not published.',
  },
  changed: {
    es: 'Otra persona cambió este envío mientras tanto. Vuelva a abrirlo y revise sus cambios.',
    en: 'Somebody else changed this dispatch meanwhile. Open it again and look at your changes.',
  },
  gone: {
    es: 'Este envío ya salió: su texto no se cambia. Haga una copia para enviarlo de nuevo.',
    en: 'This dispatch has gone out: its text does not change. Copy it to send it again.',
  },
  'other-count': {
    es: 'La cantidad de destinatarios cambió desde que la confirmó. Revísela y confirme otra vez.',
    en: 'The number of recipients changed since you confirmed it. Look at it and confirm again.',
  },
  'enough-tests': {
    es: 'Ya se envió varias pruebas en esta hora. Espere un rato.',
    en: 'You have sent yourself several tests this hour. Wait a while.',
  },
  'not-now': {
    es: 'Eso ya no se puede hacer con esta entrega: su estado cambió.',
    en: 'That can no longer be done with this delivery: its state changed.',
  },
} as const satisfies Record<string, Bilingual>;

export type DispatchRefusal = keyof typeof SENTENCES;

/** Nothing was changed. */
export class DispatchRefusedError extends Error {
  constructor(readonly reason: DispatchRefusal) {
    super(reason);
  }

  get sentences(): Bilingual {
    return SENTENCES[this.reason];
  }
}

/** It may not go out as it is: nothing was changed. */
export class UnreadyDispatchError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('unready');
  }
}
