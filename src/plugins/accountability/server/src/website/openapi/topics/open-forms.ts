import { HONEYPOT } from '../../../abuse/honeypot';

import type { Parameter } from '../document/operation';

/** What the forms open to everybody have in common, in words. */
export const OPEN_FORM_WORDS: Readonly<Record<string, string>> = {
  'consent.notice': 'Que se mostró el aviso de privacidad; tiene que ser `true`',
  'consent.policyVersion': 'La versión del aviso que se mostró',
  altcha: 'El acertijo resuelto, donde hace falta',
  [HONEYPOT]: 'Una trampa para programas: se deja vacío',
};

/** One per form, sent again with every retry, so that nothing is taken twice. */
export const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Una clave propia de cada envío: repetida con el mismo contenido da la primera respuesta, con otro contenido un 409.',
  schema: { type: 'string', minLength: 1, maxLength: 100 },
};
