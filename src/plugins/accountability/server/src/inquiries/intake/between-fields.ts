import { type Bilingual } from '../../shared/http/language';
import { saying } from '../../shared/forms/validation';

/** Rules between the fields of a filing. Each reads it as far as it was understood, so that it is told with what is wrong in fields. */
const rule = (path: string[], sentence: Bilingual) => ({ path, ...saying(sentence), when: () => true });

/** Where another field makes this one needed. */
export const requiredHere = (...path: string[]) =>
  rule(path, { es: 'Este campo es obligatorio.', en: 'This field is required.' });

export const hearingIsOfQuestion = ({ type, hearing }: { type?: unknown; hearing?: unknown }) =>
  hearing === undefined || type === 'pregunta';
export const HEARING_OF_QUESTION = rule(['hearing'], {
  es: 'Solo una pregunta de rendición de cuentas se dirige a una audiencia.',
  en: 'Only a question of the accountability process is addressed to a hearing.',
});
