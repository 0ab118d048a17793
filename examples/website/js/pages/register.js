/** @import { Hearing, InquiryForm } from '../types.js' */
import { HttpError, getOne, post } from '../api.js';
import { hearingFacts } from '../components/hearing-details.js';
import { linkButton } from '../components/section.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { trap } from '../inquiry/choices.js';
import { clearError, clearErrors, showErrors } from '../inquiry/form-errors.js';
import { clearProblem, explainRefusal, showProblem } from '../inquiry/problem.js';
import { solvePuzzle } from '../inquiry/puzzle/puzzle.js';
import { randomKey } from '../inquiry/random-key.js';
import { sendingProgress } from '../inquiry/sending-progress.js';
import { fillRegion } from '../region.js';
import { closedInWords, placesInWords, waysToAttend } from '../registration/offered.js';
import { readRegistration, validateRegistration } from '../registration/read-registration.js';
import { richText } from '../rich-text.js';
import { dressPage, loadTimeZone, setHeading } from '../site.js';

const form = byId('formulario', HTMLFormElement);
const button = byId('enviar', HTMLButtonElement);
const progress = sendingProgress(byId('avance'));
const slug = queryParam('audiencia');

/** Kept while the form says the same: sent again after a lost answer, it is one registration. */
let sending = { key: randomKey(), content: '' };
let busy = false;

/** @returns {Promise<{ hearing: Hearing, offered: InquiryForm, timeZone: string }>} */
async function load() {
  if (!slug) throw new HttpError(404, 'The address names no hearing', [], null);
  const [hearing, offered, timeZone] = await Promise.all([
    getOne(`/hearings/${encodeURIComponent(slug)}`),
    getOne('/inquiries/form'),
    loadTimeZone(),
  ]);
  return { hearing, offered, timeZone };
}

/** @param {{ hearing: Hearing, offered: InquiryForm, timeZone: string }} loaded */
function open({ hearing, offered, timeZone }) {
  setHeading(`Inscribirse: ${hearing.title}`);
  const back = byId('volver', HTMLAnchorElement);
  back.href = pageUrl('audiencia.html', { slug });
  back.textContent = 'Volver a la audiencia';
  const places = placesInWords(hearing, timeZone);
  if (!hearing.registration?.open) {
    return [
      hearingFacts(hearing, timeZone),
      h(
        'div',
        { class: 'notice notice--warning' },
        h('p', { class: 'notice__title' }, closedInWords(hearing, timeZone)),
      ),
    ];
  }
  const ways = waysToAttend(hearing);
  byId('opciones-modalidad').replaceChildren(...ways.map((way) => wayChoice(way, ways.length === 1)));
  byId('trampa').replaceChildren(trap(offered.honeypot));
  const notice = richText(offered.privacyPolicy.html, 3);
  byId('aviso-texto').replaceChildren(...(notice ? [notice] : []));
  byId('aviso-version').textContent = offered.privacyPolicy.version;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(offered);
  });
  form.hidden = false;
  return [hearingFacts(hearing, timeZone), places ? h('p', { class: 'lead' }, places) : null];
}

/**
 * @param {{ code: string, label: string }} way
 * @param {boolean} only
 */
function wayChoice({ code, label }, only) {
  const id = `modality-${code}`;
  return h(
    'div',
    { class: 'choice choice--inline' },
    h('input', { type: 'radio', name: 'modality', value: code, id, checked: only }),
    h('label', { for: id }, label),
  );
}

/** @param {InquiryForm} offered */
async function send(offered) {
  if (busy) return;
  const { honeypot, privacyPolicy, captcha } = offered;
  const body = readRegistration(form, { honeypot, policyVersion: privacyPolicy.version });
  const errors = validateRegistration(body);
  if (errors.length > 0) return showErrors(form, errors);
  clearErrors(form);
  clearProblem();
  setBusy(true);
  const content = JSON.stringify(body);
  if (sending.content !== content) sending = { key: randomKey(), content };
  try {
    progress.start('Enviando su inscripción…');
    const altcha = captcha === 'off' ? {} : { altcha: await solvePuzzle(progress.advance) };
    const headers = { 'Idempotency-Key': sending.key };
    await post(`/hearings/${encodeURIComponent(slug)}/registrations`, { ...body, ...altcha }, headers);
    await confirmed(body.email);
  } catch (error) {
    explain(error, offered);
  } finally {
    setBusy(false);
  }
}

/** @param {boolean} working */
function setBusy(working) {
  busy = working;
  button.setAttribute('aria-disabled', String(working));
  button.textContent = working ? 'Enviando…' : 'Inscribirme';
  if (!working) progress.end();
}

/**
 * @param {unknown} error
 * @param {InquiryForm} offered
 */
function explain(error, offered) {
  const retry = { text: 'Reintentar', action: () => send(offered) };
  if (!(error instanceof HttpError)) {
    return showProblem(
      'No recibimos respuesta del servicio',
      'Reintente sin temor: aunque el primer envío haya llegado, queda una sola inscripción.',
      retry,
    );
  }
  const fields = error.fields.map(({ path, message }) => ({ name: path.join('.'), message }));
  if (fields.length > 0) return showErrors(form, fields, { named: true });
  showProblem('No pudimos inscribirlo', explainRefusal(error), retry);
}

/** @param {string} email */
async function confirmed(email) {
  byId('audiencia').remove();
  form.remove();
  const place = byId('confirmacion');
  place.replaceChildren(
    h(
      'div',
      { class: 'notice notice--brand' },
      h('p', { class: 'notice__title' }, 'Revise su correo'),
      h(
        'p',
        {},
        `Enviamos a ${email} si tiene un lugar o quedó en lista de espera, con el evento para su calendario, el código de ingreso y la manera de cancelar.`,
      ),
    ),
    h(
      'p',
      { class: 'actions' },
      linkButton(
        pageUrl('preguntar.html', { tipo: 'pregunta', audiencia: slug }),
        'Hacer una pregunta',
        'primary',
      ),
      linkButton(pageUrl('audiencia.html', { slug }), 'Volver a la audiencia', 'quiet'),
    ),
  );
  place.hidden = false;
  const heading = setHeading('Recibimos su inscripción');
  byId('titulo').focus();
  scrollTo(0, 0);
  await heading;
}

form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) clearError(form, target.name);
});
dressPage();
fillRegion(byId('audiencia'), load, open, {
  missing: 'No encontramos esta audiencia.',
  back: { href: 'audiencias.html', text: 'Ver todas las audiencias' },
});
