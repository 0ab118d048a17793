/** @import { Hearing, InquiryForm } from '../types.js' */
import { HttpError, getOne, post } from '../api.js';
import { linkButton } from '../components/section.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { trap } from '../inquiry/choices.js';
import { valueOf } from '../inquiry/fields.js';
import { clearError, clearErrors, showErrors } from '../inquiry/form-errors.js';
import { clearProblem, explainRefusal, showProblem } from '../inquiry/problem.js';
import { solvePuzzle } from '../inquiry/puzzle/puzzle.js';
import { sendingProgress } from '../inquiry/sending-progress.js';
import { fillRegion } from '../region.js';
import { dressPage, setHeading } from '../site.js';

/** @type {Record<string, string>} */
const QUESTIONS = {
  clarity: '¿La información fue clara?',
  usefulness: '¿Lo que se informó le sirve?',
  answers: '¿Respondieron lo que se preguntó?',
  participation: '¿Hubo tiempo y espacio para participar?',
  organization: '¿La jornada estuvo bien organizada?',
};
const GRADES = ['1', '2', '3', '4', '5'];

const form = byId('formulario', HTMLFormElement);
const button = byId('enviar', HTMLButtonElement);
const progress = sendingProgress(byId('avance'));
const slug = queryParam('audiencia');
let busy = false;

/** @returns {Promise<{ hearing: Hearing, offered: InquiryForm }>} */
async function load() {
  if (!slug) throw new HttpError(404, 'The address names no hearing', [], null);
  const [hearing, offered] = await Promise.all([
    getOne(`/hearings/${encodeURIComponent(slug)}`),
    getOne('/inquiries/form'),
  ]);
  return { hearing, offered };
}

/** @param {{ hearing: Hearing, offered: InquiryForm }} loaded */
function open({ hearing, offered }) {
  setHeading(`Evaluar: ${hearing.title}`);
  byId('preguntas').replaceChildren(...Object.entries(QUESTIONS).map(([code, text]) => question(code, text)));
  byId('trampa').replaceChildren(trap(offered.honeypot));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(offered);
  });
  form.hidden = false;
  return [];
}

/**
 * @param {string} code
 * @param {string} text
 */
function question(code, text) {
  const name = `answers.${code}`;
  return h(
    'fieldset',
    {
      class: 'group',
      role: 'radiogroup',
      'aria-required': 'true',
      'aria-describedby': `${name}-error`,
    },
    h('legend', {}, text),
    h('p', { class: 'field__error', id: `${name}-error`, 'data-error-for': name }),
    h(
      'div',
      { class: 'choices choices--scale' },
      GRADES.map((grade) =>
        h(
          'div',
          { class: 'choice' },
          h('input', { type: 'radio', name, value: grade, id: `${name}-${grade}` }),
          h('label', { for: `${name}-${grade}` }, grade),
        ),
      ),
    ),
  );
}

/** @param {InquiryForm} offered */
async function send({ honeypot, captcha }) {
  if (busy) return;
  const missing = Object.keys(QUESTIONS).filter((code) => !valueOf(form, `answers.${code}`));
  if (missing.length > 0) {
    return showErrors(
      form,
      missing.map((code) => ({ name: `answers.${code}`, message: `Responda: ${QUESTIONS[code]}` })),
    );
  }
  clearErrors(form);
  clearProblem();
  setBusy(true);
  const answers = Object.keys(QUESTIONS).map((code) => [code, Number(valueOf(form, `answers.${code}`))]);
  const optional = ['code', honeypot].flatMap((name) => {
    const value = valueOf(form, name);
    return value ? [[name, value]] : [];
  });
  try {
    progress.start('Enviando su evaluación…');
    const altcha = captcha === 'off' ? {} : { altcha: await solvePuzzle(progress.advance) };
    const body = { answers: Object.fromEntries(answers), ...Object.fromEntries(optional), ...altcha };
    await post(`/hearings/${encodeURIComponent(slug)}/evaluation`, body);
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
  button.textContent = working ? 'Enviando…' : 'Enviar evaluación';
  if (!working) progress.end();
}

/** @param {unknown} error */
function explain(error) {
  if (!(error instanceof HttpError)) {
    return showProblem('No recibimos respuesta del servicio', 'Revise su conexión e intente de nuevo.');
  }
  const fields = error.fields.map(({ path, message }) => ({ name: path.join('.'), message }));
  if (fields.length > 0) return showErrors(form, fields, { named: true });
  showProblem('No pudimos recibir la evaluación', explainRefusal(error));
}

async function done() {
  byId('presentacion').remove();
  const place = byId('confirmacion');
  place.replaceChildren(
    h('p', { class: 'lead' }, 'Su opinión entra en el informe de evaluación de la audiencia.'),
    h(
      'p',
      { class: 'actions' },
      linkButton(pageUrl('audiencia.html', { slug }), 'Ver la audiencia', 'quiet'),
    ),
  );
  place.hidden = false;
  const heading = setHeading('Gracias por evaluar la audiencia');
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
