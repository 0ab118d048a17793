/** @import { Choice, Hearing, InquiryForm, InquiryType } from '../types.js' */
import { byId, h } from '../dom.js';
import { capitalize, instantInWords } from '../format.js';

/**
 * Puts into the form what the API offers to choose from.
 *
 * @param {InquiryForm} offered
 */
export function fillChoices({ types, idTypes, replyBy, priorityReasons, honeypot }) {
  byId('opciones-tipo').replaceChildren(...types.map(typeChoice));
  byId('person.idType', HTMLSelectElement).replaceChildren(
    h('option', { value: '' }, 'Elija una opción'),
    ...idTypes.map(({ code, label }) => h('option', { value: code }, label)),
  );
  byId('opciones-respuesta').replaceChildren(
    ...replyBy.filter(({ code }) => code !== 'none').map(replyChoice),
  );
  byId('priorityReason', HTMLSelectElement).replaceChildren(
    h('option', { value: '' }, 'Ninguna de estas'),
    ...priorityReasons.map(({ code, label }) => h('option', { value: code }, label)),
  );
  byId('trampa').replaceChildren(trap(honeypot));
}

/**
 * A field for programs that fill in whatever there is. People do not see it, hear it nor reach it with the keyboard.
 *
 * @param {string} name
 */
export const trap = (name) =>
  h('input', {
    type: 'text',
    name,
    tabindex: -1,
    autocomplete: 'off',
    'aria-label': 'Deje este campo vacío',
  });

/** @param {InquiryType} type */
function typeChoice({ type, label, help, example, businessDays }) {
  const id = `type-${type}`;
  return h(
    'div',
    { class: 'choice' },
    h('input', { type: 'radio', name: 'type', value: type, id, 'aria-describedby': `${id}-ayuda` }),
    h('label', { for: id }, label),
    h(
      'div',
      { class: 'choice__help', id: `${id}-ayuda` },
      h('p', {}, help),
      h('p', { class: 'choice__example' }, h('strong', {}, 'Ejemplo: '), example),
      h('p', { class: 'choice__term' }, `Se responde en ${businessDays} días hábiles`),
    ),
  );
}

/**
 * @param {Choice} choice
 * @param {number} index
 */
function replyChoice({ code, label }, index) {
  const id = `replyBy-${code}`;
  return h(
    'div',
    { class: 'choice choice--inline' },
    h('input', { type: 'radio', name: 'replyBy', value: code, id, checked: index === 0 }),
    h('label', { for: id }, label),
  );
}

/**
 * Puts into the form the hearings one may ask about.
 *
 * @param {Hearing[]} hearings
 * @param {string} timeZone
 */
export function fillHearings(hearings, timeZone) {
  byId('hearing', HTMLSelectElement).replaceChildren(
    h('option', { value: '' }, 'Ninguna en particular'),
    ...hearings.map(({ slug, title, startsAt }) =>
      h('option', { value: slug }, `${title} (${capitalize(instantInWords(startsAt, timeZone))})`),
    ),
  );
}
