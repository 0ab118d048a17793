/** @import { InquiryBody } from '../types.js' */

/** @typedef {{ name: string, message: string }} FieldError `name` is that of the control */

const SUBJECT = { least: 5, most: 200 };
const MESSAGE = { least: 10, most: 10_000 };

/**
 * What can be seen to be missing without asking the server, which checks everything again.
 *
 * @param {InquiryBody} inquiry
 * @returns {FieldError[]} in the order of the form
 */
export function validateInquiry(inquiry) {
  return [
    required('type', inquiry.type, 'Elija qué quiere presentar.'),
    length('subject', inquiry.subject, SUBJECT, 'el asunto'),
    length('message', inquiry.message, MESSAGE, 'su solicitud'),
    ...validatePerson(inquiry),
    inquiry.consent.notice
      ? null
      : { name: 'consent.notice', message: 'Marque que leyó el aviso de privacidad.' },
  ].filter((error) => error !== null);
}

/**
 * @param {InquiryBody} inquiry
 * @returns {(FieldError | null)[]}
 */
function validatePerson({ person, replyBy }) {
  if (!person) return [];
  const company = person.kind === 'juridica';
  return [
    required('person.kind', person.kind, 'Elija si es una persona natural o jurídica.'),
    required(
      'person.name',
      person.name,
      company ? 'Escriba la razón social.' : 'Escriba su nombre completo.',
    ),
    required('person.idType', person.idType, 'Elija el tipo de documento.'),
    required('person.idNumber', person.idNumber, 'Escriba el número de documento.'),
    email(person.email ?? '', replyBy),
    replyBy === 'postal'
      ? required(
          'person.address',
          person.address ?? '',
          'Escriba la dirección a la que enviaremos la respuesta.',
        )
      : null,
    required('replyBy', replyBy, 'Elija por qué medio quiere la respuesta.'),
  ];
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} message
 * @returns {FieldError | null}
 */
const required = (name, value, message) => (value ? null : { name, message });

/**
 * @param {string} name
 * @param {string} value
 * @param {{ least: number, most: number }} limits characters
 * @param {string} what
 * @returns {FieldError | null}
 */
function length(name, value, { least, most }, what) {
  if (value.length < least) return { name, message: `Escriba ${what}: al menos ${least} caracteres.` };
  if (value.length > most) {
    return { name, message: `Acorte ${what}: le sobran ${value.length - most} caracteres de ${most}.` };
  }
  return null;
}

/**
 * @param {string} value
 * @param {string} replyBy
 * @returns {FieldError | null}
 */
function email(value, replyBy) {
  const name = 'person.email';
  if (!value) {
    return replyBy === 'email'
      ? { name, message: 'Escriba el correo al que enviaremos la respuesta.' }
      : null;
  }
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
    ? null
    : { name, message: 'Escriba un correo válido, como nombre@ejemplo.com.' };
}
