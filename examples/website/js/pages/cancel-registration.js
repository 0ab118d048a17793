/** @import { Hearing } from '../types.js' */
import { HttpError, getOne, post } from '../api.js';
import { hearingFacts } from '../components/hearing-details.js';
import { linkButton } from '../components/section.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { valueOf } from '../inquiry/fields.js';
import { clearError, clearErrors, showErrors } from '../inquiry/form-errors.js';
import { clearProblem, explainRefusal, showProblem } from '../inquiry/problem.js';
import { fillRegion } from '../region.js';
import { dressPage, loadTimeZone, setHeading } from '../site.js';

const form = byId('formulario', HTMLFormElement);
const button = byId('enviar', HTMLButtonElement);
const slug = queryParam('audiencia');
let busy = false;

/** The code comes behind the `#` of the mail's link, which no server sees; it leaves the address at once. */
function takeCode() {
  const code = new URLSearchParams(location.hash.slice(1)).get('codigo') ?? '';
  if (code) history.replaceState(null, '', location.pathname + location.search);
  return code;
}

/** @returns {Promise<{ hearing: Hearing, timeZone: string }>} */
async function load() {
  if (!slug) throw new HttpError(404, 'The address names no hearing', [], null);
  const [hearing, timeZone] = await Promise.all([
    getOne(`/hearings/${encodeURIComponent(slug)}`),
    loadTimeZone(),
  ]);
  return { hearing, timeZone };
}

/** @param {{ hearing: Hearing, timeZone: string }} loaded */
function open({ hearing, timeZone }) {
  form.hidden = false;
  return [h('h2', {}, hearing.title), hearingFacts(hearing, timeZone)];
}

async function cancel() {
  if (busy) return;
  const code = valueOf(form, 'code');
  if (!code) return showErrors(form, [{ name: 'code', message: 'Escriba el código de inscripción.' }]);
  clearErrors(form);
  clearProblem();
  setBusy(true);
  try {
    await post(`/hearings/${encodeURIComponent(slug)}/registrations/cancel`, { code });
    await done();
  } catch (error) {
    explain(error);
  } finally {
    setBusy(false);
  }
}

/** @param {boolean} working */
function setBusy(working) {
  busy = working;
  button.setAttribute('aria-disabled', String(working));
  button.textContent = working ? 'Cancelando…' : 'Cancelar mi inscripción';
}

/** @param {unknown} error */
function explain(error) {
  const retry = { text: 'Reintentar', action: cancel };
  if (!(error instanceof HttpError)) {
    return showProblem(
      'No recibimos respuesta del servicio',
      'Revise su conexión e intente de nuevo.',
      retry,
    );
  }
  if (error.status === 404) {
    return showErrors(form, [{ name: 'code', message: error.message }]);
  }
  showProblem('No pudimos cancelar la inscripción', explainRefusal(error), retry);
}

async function done() {
  byId('presentacion').remove();
  const place = byId('confirmacion');
  place.replaceChildren(
    h('p', { class: 'lead' }, 'Gracias por avisar. Si cambia de opinión, puede inscribirse de nuevo.'),
    h(
      'p',
      { class: 'actions' },
      linkButton(pageUrl('audiencia.html', { slug }), 'Ver la audiencia', 'quiet'),
    ),
  );
  place.hidden = false;
  const heading = setHeading('Su inscripción quedó cancelada');
  byId('titulo').focus();
  await heading;
}

byId('code', HTMLInputElement).value = takeCode();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  cancel();
});
form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) clearError(form, target.name);
});
dressPage();
fillRegion(byId('audiencia'), load, open, {
  missing: 'No encontramos esta audiencia.',
  back: { href: 'audiencias.html', text: 'Ver todas las audiencias' },
});
