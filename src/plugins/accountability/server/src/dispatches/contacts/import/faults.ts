import type { Bilingual } from '../../../shared/http/language';

/** Why a row cannot be imported. */
export type Fault =
  | 'no-address'
  | 'bad-address'
  | 'unknown-group'
  | 'unknown-kind'
  | 'no-origin'
  | 'no-date'
  | 'bad-date'
  | 'future-date'
  | 'too-long';

export const FAULTS: Record<Fault, Bilingual> = {
  'no-address': { es: 'falta el correo', en: 'the address is missing' },
  'bad-address': {
    es: 'el correo no es válido; debe ser uno solo, como nombre@ejemplo.co',
    en: 'the address is not valid; it has to be one, such as name@example.co',
  },
  'unknown-group': {
    es: 'no hay un grupo con ese nombre; créelo antes, o corríjalo',
    en: 'there is no group of that name; create it first, or correct it',
  },
  'unknown-kind': { es: 'el tipo es interno o externo', en: 'the kind is interno or externo' },
  'no-origin': {
    es: 'es externo y falta el origen de la autorización',
    en: 'it is external and the origin of the permission is missing',
  },
  'no-date': {
    es: 'es externo y falta la fecha de la autorización',
    en: 'it is external and the date of the permission is missing',
  },
  'bad-date': {
    es: 'la fecha no se entiende; escríbala como 23/02/2026',
    en: 'the date is not understood; write it as 23/02/2026',
  },
  'future-date': {
    es: 'la autorización es de una fecha futura',
    en: 'the permission is of a day to come',
  },
  'too-long': { es: 'el nombre o el origen son demasiado largos', en: 'the name or the origin is too long' },
};
