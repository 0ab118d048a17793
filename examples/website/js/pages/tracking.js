/** @import { FieldError } from '../inquiry/validation.js' */
import { HttpError, post } from '../api.js';
import { announce } from '../announce.js';
import { byId, present, queryParam } from '../dom.js';
import { valueOf } from '../inquiry/fields.js';
import { clearError, clearErrors, showErrors } from '../inquiry/form-errors.js';
import { clearProblem, showProblem, tooMany } from '../inquiry/problem.js';
import { trackingResult } from '../inquiry/tracking-result.js';
import { dressPage, loadTimeZone } from '../site.js';

const form = byId('formulario', HTMLFormElement);
const button = byId('consultar', HTMLButtonElement);
const result = byId('resultado');
let busy = false;

/** The number and the code go in the body of the request, never in an address that a browser would remember. */
async function lookUp() {
  if (busy) return;
  const pair = { filingNumber: valueOf(form, 'filingNumber'), trackingCode: valueOf(form, 'trackingCode') };
  const errors = validate(pair);
  if (errors.length > 0) return showErrors(form, errors);
  clearErrors(form);
  clearProblem();
  result.hidden = true;
  setBusy(true);
  try {
    const [inquiry, timeZone] = await Promise.all([post('/inquiries/lookup', pair), loadTimeZone()]);
    result.replaceChildren(...present(trackingResult(inquiry, { pair, timeZone, onCompleted: lookUp })));
    result.hidden = false;
    byId('titulo-resultado').focus();
  } catch (error) {
    explain(error);
  } finally {
    setBusy(false);
  }
}

/**
 * @param {{ filingNumber: string, trackingCode: string }} pair
 * @returns {FieldError[]}
 */
const validate = ({ filingNumber, trackingCode }) =>
  [
    filingNumber ? null : { name: 'filingNumber', message: 'Escriba el número de radicado.' },
    trackingCode ? null : { name: 'trackingCode', message: 'Escriba el código de seguimiento.' },
  ].filter((error) => error !== null);

/** @param {boolean} working */
function setBusy(working) {
  busy = working;
  button.setAttribute('aria-disabled', String(working));
  button.textContent = working ? 'Consultando…' : 'Consultar';
  if (working) announce('Consultando');
}

/** @param {unknown} error */
function explain(error) {
  const retry = { text: 'Reintentar', action: lookUp };
  if (!(error instanceof HttpError)) {
    return showProblem(
      'No recibimos respuesta del servicio',
      'Revise su conexión a internet e intente de nuevo.',
      retry,
    );
  }
  if (error.fields.length > 0) {
    return showErrors(
      form,
      error.fields.map(({ path, message }) => ({ name: path.join('.'), message })),
      { named: true },
    );
  }
  if (error.status === 404) {
    return showProblem(
      'No encontramos una solicitud con esos datos',
      'Revise el número de radicado y el código de seguimiento: deben ser los dos que recibió al radicar. Por seguridad no indicamos cuál de los dos está errado.',
    );
  }
  if (error.status === 429) {
    return showProblem('Demasiadas consultas', tooMany(error), retry);
  }
  showProblem('El servicio no pudo responder', 'Intente de nuevo en unos minutos.', retry);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  lookUp();
});
form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) clearError(form, target.name);
});
byId('filingNumber', HTMLInputElement).value = queryParam('radicado');
form.hidden = false;
dressPage();
