/** @import { InquiryForm } from '../types.js' */
import { HttpError, getOne, post } from '../api.js';
import { byId, h } from '../dom.js';
import { trap } from '../inquiry/choices.js';
import { valueOf } from '../inquiry/fields.js';
import { clearError, clearErrors, showErrors } from '../inquiry/form-errors.js';
import { clearProblem } from '../inquiry/problem.js';
import { solvePuzzle } from '../inquiry/puzzle/puzzle.js';
import { sendingProgress } from '../inquiry/sending-progress.js';
import { fillRegion } from '../region.js';
import { richText } from '../rich-text.js';
import { dressPage, setHeading } from '../site.js';
import { explain } from '../subscription/explain.js';
import { takeFromMail } from '../subscription/from-mail.js';

const form = byId('formulario', HTMLFormElement);
const confirmation = byId('confirmar', HTMLFormElement);
const progress = sendingProgress(byId('avance'));
const token = takeFromMail('codigo');
/** The code has left the address: what is loaded is the form. */
const subscribeAgain = { text: 'Suscribirme de nuevo', action: () => location.reload() };
let busy = false;

/**
 * Does one thing at a time, and says why it failed.
 *
 * @param {() => Promise<void>} work
 * @param {string} failed
 */
async function doing(work, failed) {
  if (busy) return;
  busy = true;
  clearProblem();
  try {
    await work();
  } catch (error) {
    const fields = error instanceof HttpError ? error.fields : [];
    const named = fields.map(({ path, message }) => ({ name: path.join('.'), message }));
    if (named.length > 0 && !form.hidden) showErrors(form, named, { named: true });
    else explain(error, failed, () => doing(work, failed), subscribeAgain);
  } finally {
    busy = false;
    progress.end();
  }
}

/**
 * @param {string} title
 * @param {string} text
 */
async function done(title, text) {
  form.hidden = true;
  confirmation.hidden = true;
  const place = byId('confirmacion');
  place.replaceChildren(h('p', {}, text));
  place.hidden = false;
  const heading = setHeading(title);
  byId('titulo').focus();
  scrollTo(0, 0);
  await heading;
}

/** @param {InquiryForm} offered */
async function subscribe({ honeypot, privacyPolicy, captcha }) {
  const email = valueOf(form, 'email');
  const notice = valueOf(form, 'consent.notice') === 'true';
  const errors = [
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? null
      : { name: 'email', message: 'Escriba un correo, como nombre@ejemplo.co.' },
    notice ? null : { name: 'consent.notice', message: 'Marque que leyó el aviso de privacidad.' },
  ].filter((error) => error !== null);
  if (errors.length > 0) return showErrors(form, errors);
  clearErrors(form);
  progress.start('Enviando…');
  const optional = ['name', honeypot].flatMap((name) => {
    const value = valueOf(form, name);
    return value ? [[name, value]] : [];
  });
  const altcha = captcha === 'off' ? {} : { altcha: await solvePuzzle(progress.advance) };
  const consent = { notice, policyVersion: privacyPolicy.version };
  await post('/subscriptions', { email, ...Object.fromEntries(optional), consent, ...altcha });
  await done(
    'Revise su correo',
    `Enviamos un mensaje a ${email}: ábralo y confirme su suscripción antes de siete días. Si ya pidió uno en esta hora, sirve el mismo.`,
  );
}

async function confirm() {
  await post('/subscriptions/confirm', { token });
  await done('Ya está suscrito', 'Le escribiremos cuando se publique un boletín.');
}

/** @param {InquiryForm} offered */
function open(offered) {
  byId('trampa').replaceChildren(trap(offered.honeypot));
  const notice = richText(offered.privacyPolicy.html, 3);
  byId('aviso-texto').replaceChildren(...(notice ? [notice] : []));
  byId('aviso-version').textContent = offered.privacyPolicy.version;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    doing(() => subscribe(offered), 'No pudimos suscribirlo');
  });
  form.hidden = false;
  return [];
}

form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) clearError(form, target.name);
});
confirmation.addEventListener('submit', (event) => {
  event.preventDefault();
  doing(confirm, 'No pudimos confirmar la suscripción');
});
dressPage();
if (token) confirmation.hidden = false;
else
  fillRegion(byId('carga'), () => getOne('/inquiries/form'), open, {
    missing: 'El formulario no está disponible.',
  });
