/** @import { InquiryBody } from '../types.js' */

/** What is asked anew each time: that the notice was read is not remembered from an earlier visit. */
const NOT_KEPT = ['consent.notice', 'consent.purposes'];

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {string} the value of a control, without spaces around it
 */
export function valueOf(form, name) {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>} everything written so far; files are not text and are not kept
 */
export function readFields(form) {
  const entries = [...new FormData(form)].filter(([name, value]) => !NOT_KEPT.includes(name) && value !== '');
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/**
 * Writes back what `readFields` read.
 *
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} fields
 */
export function writeFields(form, fields) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
      if (!NOT_KEPT.includes(control.name)) control.checked = fields[control.name] === control.value;
    } else if (isWritable(control) && control.type !== 'file') {
      control.value = fields[control.name] ?? '';
    }
  }
}

/**
 * @param {Element} control
 * @returns {control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement}
 */
const isWritable = (control) =>
  control instanceof HTMLInputElement ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement;

/**
 * The body of `POST /inquiries`. Who chooses to be anonymous sends no identity at all; empty optional fields are left out.
 *
 * @param {HTMLFormElement} form
 * @param {object} shown
 * @param {string} shown.policyVersion the version of the privacy notice that was shown
 * @param {string} shown.honeypot the name of the field that people do not see
 * @returns {InquiryBody}
 */
export function readInquiry(form, { policyVersion, honeypot }) {
  const type = valueOf(form, 'type');
  const hearing = valueOf(form, 'hearing');
  const priorityReason = valueOf(form, 'priorityReason');
  const trap = valueOf(form, honeypot);
  const anonymous = valueOf(form, 'anonymous') === 'true';
  return {
    type,
    subject: valueOf(form, 'subject'),
    message: valueOf(form, 'message'),
    anonymous,
    ...(anonymous ? {} : { person: readPerson(form) }),
    replyBy: anonymous ? 'none' : valueOf(form, 'replyBy'),
    ...(type === 'pregunta' && hearing ? { hearing } : {}),
    ...(priorityReason ? { priorityReason } : {}),
    ...(trap ? { [honeypot]: trap } : {}),
    consent: {
      notice: valueOf(form, 'consent.notice') === 'true',
      policyVersion,
      purposes: new FormData(form).getAll('consent.purposes').map(String),
    },
  };
}

/**
 * @param {HTMLFormElement} form
 * @returns {NonNullable<InquiryBody['person']>}
 */
function readPerson(form) {
  /** @param {string} name */
  const optional = (name) => {
    const value = valueOf(form, `person.${name}`);
    return value ? { [name]: value } : {};
  };
  return {
    kind: valueOf(form, 'person.kind'),
    name: valueOf(form, 'person.name'),
    idType: valueOf(form, 'person.idType'),
    idNumber: valueOf(form, 'person.idNumber'),
    ...optional('email'),
    ...optional('phone'),
    ...optional('address'),
    ...optional('city'),
  };
}
