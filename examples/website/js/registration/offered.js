/** @import { Hearing } from '../types.js' */
import { instantInWords } from '../format.js';

/** @type {Record<'in-person' | 'virtual', string>} */
const WAYS = { 'in-person': 'En persona', virtual: 'Por internet' };

/**
 * How a hearing can be attended.
 *
 * @param {Hearing} hearing
 * @returns {{ code: string, label: string }[]}
 */
export function waysToAttend({ modality }) {
  const codes = modality === 'hybrid' ? /** @type {const} */ (['in-person', 'virtual']) : [modality];
  return codes.map((code) => ({ code, label: WAYS[code] }));
}

/**
 * What is to be known before registering: until when, and how many places are left.
 *
 * @param {Hearing} hearing
 * @param {string} timeZone
 * @returns {string} empty where there is nothing
 */
export function placesInWords({ registration }, timeZone) {
  if (!registration?.open) return '';
  const { placesLeft, waitingList, closesAt } = registration;
  const until = closesAt ? `Inscripciones hasta el ${instantInWords(closesAt, timeZone)}.` : '';
  if (waitingList) {
    return `Los cupos presenciales están llenos: quien se inscriba queda en lista de espera. ${until}`.trim();
  }
  if (placesLeft === undefined) return until;
  const left = placesLeft === 1 ? 'Queda un cupo presencial.' : `Quedan ${placesLeft} cupos presenciales.`;
  return `${left} ${until}`.trim();
}

/**
 * Why nobody can register now.
 *
 * @param {Hearing} hearing
 * @param {string} timeZone
 */
export function closedInWords({ state, registration }, timeZone) {
  if (state === 'cancelled') return 'La audiencia se canceló.';
  const opensAt = registration?.opensAt;
  if (opensAt && Date.parse(opensAt) > Date.now()) {
    return `Las inscripciones se abren el ${instantInWords(opensAt, timeZone)}.`;
  }
  return 'Las inscripciones ya se cerraron.';
}
