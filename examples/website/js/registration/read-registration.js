/** @import { FieldError } from '../inquiry/validation.js' */
import { valueOf } from '../inquiry/fields.js';

/**
 * The body of `POST /hearings/:slug/registrations`, without what is empty.
 *
 * @param {HTMLFormElement} form
 * @param {object} shown
 * @param {string} shown.policyVersion the version of the privacy notice that was shown
 * @param {string} shown.honeypot the name of the field that people do not see
 */
export function readRegistration(form, { policyVersion, honeypot }) {
  const optional = ['phone', 'organization', honeypot].flatMap((name) => {
    const value = valueOf(form, name);
    return value ? [[name, value]] : [];
  });
  return {
    name: valueOf(form, 'name'),
    email: valueOf(form, 'email'),
    modality: valueOf(form, 'modality'),
    ...Object.fromEntries(optional),
    consent: { notice: valueOf(form, 'consent.notice') === 'true', policyVersion },
  };
}

/**
 * What can be seen to be missing without asking the server, which checks everything again.
 *
 * @param {ReturnType<typeof readRegistration>} body
 * @returns {FieldError[]} in the order of the form
 */
export function validateRegistration({ name, email, modality, consent }) {
  return [
    modality ? null : { name: 'modality', message: 'Elija cómo quiere asistir.' },
    name.length >= 2 ? null : { name: 'name', message: 'Escriba su nombre completo.' },
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? null
      : { name: 'email', message: 'Escriba un correo, como nombre@ejemplo.co.' },
    consent.notice ? null : { name: 'consent.notice', message: 'Marque que leyó el aviso de privacidad.' },
  ].filter((error) => error !== null);
}
