import { announce } from '../announce.js';
import { byId } from '../dom.js';
import { valueOf } from './fields.js';

const COUNTED = ['subject', 'message'];

/**
 * Shows and hides what depends on what was chosen. It is called after every change, and after a draft is written back.
 *
 * @param {HTMLFormElement} form
 */
export function reflectChoices(form) {
  const anonymous = valueOf(form, 'anonymous') === 'true';
  byId('datos-persona').hidden = anonymous;
  byId('medio-respuesta').hidden = anonymous;
  byId('aviso-anonimo').hidden = !anonymous;
  byId('campo-audiencia').hidden = valueOf(form, 'type') !== 'pregunta';
  byId('autorizacion').hidden = anonymous;

  const company = valueOf(form, 'person.kind') === 'juridica';
  byId('etiqueta-nombre').textContent = company ? 'Razón social' : 'Nombre completo';
  byId('person.name', HTMLInputElement).autocomplete = company ? 'organization' : 'name';

  const replyBy = valueOf(form, 'replyBy');
  byId('opcional-correo').hidden = replyBy === 'email';
  byId('opcional-direccion').hidden = replyBy === 'postal';
  byId('person.email').toggleAttribute('required', replyBy === 'email');
  byId('person.address').toggleAttribute('required', replyBy === 'postal');
}

/**
 * Who goes anonymous leaves no identity behind in the page, nor in its draft.
 *
 * @param {HTMLFormElement} form
 */
export function forgetIdentity(form) {
  for (const control of byId('datos-persona').querySelectorAll('input, select')) {
    if (control instanceof HTMLSelectElement) control.value = '';
    else if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = control.defaultChecked;
    else if (control instanceof HTMLInputElement) control.value = '';
  }
  for (const box of form.querySelectorAll('[name="consent.purposes"]')) {
    if (box instanceof HTMLInputElement) box.checked = false;
  }
  announce('Se borraron sus datos de identificación. Presentará esta solicitud de forma anónima.');
}

/**
 * A company identifies itself by its NIT; it is proposed, not imposed.
 *
 * @param {HTMLFormElement} form
 */
export function proposeIdType(form) {
  const select = byId('person.idType', HTMLSelectElement);
  const hasNit = [...select.options].some(({ value }) => value === 'NIT');
  if (valueOf(form, 'person.kind') === 'juridica' && !select.value && hasNit) select.value = 'NIT';
}

/**
 * Shows how many characters were written of how many that fit.
 *
 * @param {HTMLFormElement} form
 */
export function countCharacters(form) {
  for (const name of COUNTED) {
    const counter = byId(`${name}-cuenta`);
    const most = Number(counter.dataset.most);
    const length = valueOf(form, name).length;
    counter.textContent = `${length.toLocaleString('es-CO')} de ${most.toLocaleString('es-CO')} caracteres`;
    counter.classList.toggle('field__count--over', length > most);
  }
}
