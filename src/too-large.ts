import type { Bilingual } from './plugins/accountability/server/src/shared/http/language';

/** Said by us of a body, and of what Node's own server refuses. */
export const TOO_LARGE: Bilingual = {
  es: 'La solicitud es demasiado grande.',
  en: 'The request is too large.',
};
