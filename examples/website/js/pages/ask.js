/** @import { Filing } from '../types.js' */
/** @import { FormChoices } from '../inquiry/form-choices.js' */
import { announce } from '../announce.js';
import { byId, queryParam } from '../dom.js';
import { filePicker } from '../inquiry/attachments/picker.js';
import { fillChoices, fillHearings } from '../inquiry/choices.js';
import { keepDraft } from '../inquiry/draft-keeper.js';
import { confirmation } from '../inquiry/confirmation.js';
import { countCharacters, forgetIdentity, proposeIdType, reflectChoices } from '../inquiry/form-behaviour.js';
import { loadFormChoices } from '../inquiry/form-choices.js';
import { clearError } from '../inquiry/form-errors.js';
import { inquirySender } from '../inquiry/sender.js';
import { suggestAnswers } from '../inquiry/similar-answers.js';
import { fillRegion } from '../region.js';
import { richText } from '../rich-text.js';
import { dressPage, setHeading } from '../site.js';

const form = byId('formulario', HTMLFormElement);
const draft = keepDraft(form);
const picker = filePicker({
  label: 'Archivos',
  note: 'El borrador no los guarda: si cierra o recarga la página, elíjalos de nuevo.',
});
byId('archivos').append(picker.element);
suggestAnswers(byId('subject', HTMLInputElement), byId('parecidas'));

/** @param {FormChoices} choices */
function openForm({ offered, hearings, timeZone }) {
  fillChoices(offered);
  fillHearings(hearings, timeZone);
  draft.restore();
  applyAddress();
  refresh();
  byId('borrador-recuperado').hidden = !draft.restored;
  byId('envio-sin-confirmar').hidden = draft.attempts().unresolved.length === 0;

  const sender = inquirySender({
    form,
    draft,
    offered,
    picker,
    showNotice,
    reloadNotice: async () => (await loadFormChoices('')).offered.privacyPolicy,
    onFiled: (filing) => showConfirmation(filing, timeZone),
  });
  sender.useNotice(offered.privacyPolicy);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sender.send();
  });
  form.hidden = false;
  return [];
}

/**
 * A link may bring the type and the hearing. They are used once and leave the address, so that a reload shows
 * what was chosen since.
 */
function applyAddress() {
  const type = queryParam('tipo');
  const hearing = queryParam('audiencia');
  for (const radio of form.querySelectorAll('input[name="type"]')) {
    if (radio instanceof HTMLInputElement && radio.value === (type || (hearing && 'pregunta')))
      radio.checked = true;
  }
  if (hearing) byId('hearing', HTMLSelectElement).value = hearing;
  if (type || hearing) {
    history.replaceState(null, '', location.pathname);
    draft.save();
  }
}

/** @param {{ version: string, html: string }} notice */
function showNotice({ version, html }) {
  const text = richText(html, 3);
  byId('aviso-texto').replaceChildren(...(text ? [text] : []));
  byId('aviso-version').textContent = version;
}

function refresh() {
  reflectChoices(form);
  countCharacters(form);
}

/**
 * @param {Filing} filing
 * @param {string} timeZone
 */
async function showConfirmation(filing, timeZone) {
  draft.forget();
  byId('presentar').remove();
  const place = byId('confirmacion');
  place.replaceChildren(...confirmation(filing, timeZone));
  place.hidden = false;
  const heading = setHeading('Recibimos su solicitud');
  byId('titulo').focus();
  scrollTo(0, 0);
  await heading;
}

form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'anonymous' && target.checked)
    forgetIdentity(form);
  if (target instanceof HTMLInputElement && target.name === 'person.kind') proposeIdType(form);
  if (target instanceof Element) clearError(form, target.getAttribute('name') ?? '');
  refresh();
  draft.save();
});

byId('borrar-borrador').addEventListener('click', () => {
  if (!confirm('¿Borrar todo lo que ha escrito en este formulario?')) return;
  draft.forget();
  picker.clear();
  refresh();
  for (const id of ['borrador-recuperado', 'envio-sin-confirmar']) byId(id).hidden = true;
  byId('titulo').focus();
  announce('Se borró el borrador');
});

dressPage();
fillRegion(byId('carga'), () => loadFormChoices(queryParam('audiencia') || draft.hearing), openForm);
