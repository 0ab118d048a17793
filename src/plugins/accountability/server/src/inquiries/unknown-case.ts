import type { Bilingual } from '../shared/http/language';

/** Of an unknown number and of a wrong code alike. */
export const UNKNOWN_CASE: Bilingual = {
  es: 'No encontramos un radicado con ese número y ese código. Revise que estén escritos como en la constancia.',
  en: 'We found no filing with that number and code. Check that they are written as in the receipt.',
};
