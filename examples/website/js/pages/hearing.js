/** @import { Commitment, Hearing, PublishedAnswer } from '../types.js' */
import { getList } from '../api.js';
import { commitmentSection } from '../components/commitment-list.js';
import { documentLink, documentList } from '../components/files.js';
import { hearingFacts, reschedulingNotice } from '../components/hearing-details.js';
import { linkButton, section } from '../components/section.js';
import { API_BASE } from '../config.js';
import { byId, h, pageUrl } from '../dom.js';
import { dateInWords } from '../format.js';
import { fillRegion } from '../region.js';
import { placesInWords } from '../registration/offered.js';
import { loadRequested } from '../requested.js';
import { richText } from '../rich-text.js';
import { dressPage, loadTimeZone, setHeading } from '../site.js';

/**
 * @typedef {{ hearing: Hearing, commitments: Commitment[], answers: PublishedAnswer[], timeZone: string }} Loaded
 */

/** @returns {Promise<Loaded>} */
async function load() {
  const [hearing, timeZone] = await Promise.all([loadRequested('/hearings'), loadTimeZone()]);
  const { slug } = hearing;
  const all = { 'pagination[pageSize]': 100 };
  const [commitments, answers] = await Promise.all([
    getList('/commitments', { 'filters[hearing][slug][$eq]': slug, ...all }),
    getList('/published-answers', { hearing: slug, ...all }),
  ]);
  return { hearing, commitments: commitments.items, answers: answers.items, timeZone };
}

/** @param {Loaded} loaded */
function render({ hearing, commitments, answers, timeZone }) {
  setHeading(hearing.title);
  return [
    reschedulingNotice(hearing.reschedulings, timeZone),
    hearingFacts(hearing, timeZone),
    cancellationNotice(hearing),
    invitationToCome(hearing, timeZone),
    invitationToEvaluate(hearing),
    hearing.state === 'announced' ? invitationToAsk(hearing) : null,
    commitmentSection(commitments),
    answerSection(answers),
    section('Convocatoria', richText(hearing.invitationHtml, 3)),
    section('Orden del día', richText(hearing.agendaHtml, 3)),
    section('Acta', hearing.minutes && documentLink(hearing.minutes, 'Acta de la audiencia')),
    section('Documentos', documentList(hearing.documents ?? [])),
    section('Informes que se presentan', reportLinks(hearing)),
  ];
}

/**
 * What was asked and how it was answered, each with the day it was due and the day it was answered.
 *
 * @param {PublishedAnswer[]} answers
 */
function answerSection(answers) {
  if (answers.length === 0) return null;
  const items = answers.map(({ id, question, dueOn, answeredOn }) =>
    h(
      'li',
      {},
      h('a', { href: pageUrl('respuestas.html', { id }) }, question),
      ` Respondida el ${dateInWords(answeredOn)}; fecha límite: ${dateInWords(dueOn)}.`,
    ),
  );
  return section('Preguntas respondidas', h('ul', { class: 'link-list' }, items));
}

/** @param {Hearing} hearing */
const cancellationNotice = ({ state, cancellationReason }) =>
  state === 'cancelled' &&
  cancellationReason &&
  h(
    'div',
    { class: 'notice notice--danger' },
    h('p', { class: 'notice__title' }, 'Esta audiencia se canceló'),
    h('p', {}, `Motivo: ${cancellationReason}`),
  );

/**
 * @param {Hearing} hearing
 * @param {string} timeZone
 */
function invitationToCome(hearing, timeZone) {
  if (!hearing.registration?.open) return null;
  const places = placesInWords(hearing, timeZone);
  return h(
    'div',
    { class: 'notice notice--brand' },
    h('p', { class: 'notice__title' }, '¿Quiere asistir?'),
    places ? h('p', {}, places) : null,
    h(
      'p',
      { class: 'actions' },
      linkButton(pageUrl('inscripcion.html', { audiencia: hearing.slug }), 'Inscribirse', 'primary'),
      linkButton(
        `${API_BASE}/hearings/${encodeURIComponent(hearing.slug)}/event.ics`,
        'Agregar al calendario',
        'quiet',
      ),
    ),
  );
}

/** @param {Hearing} hearing */
const invitationToEvaluate = ({ slug, evaluation }) =>
  evaluation?.open === true &&
  h(
    'div',
    { class: 'notice notice--brand' },
    h('p', { class: 'notice__title' }, '¿Cómo le pareció esta audiencia?'),
    h('p', {}, 'Son cinco preguntas, y nadie sabe quién las respondió.'),
    h(
      'p',
      { class: 'actions' },
      linkButton(pageUrl('evaluacion.html', { audiencia: slug }), 'Evaluar la audiencia', 'primary'),
    ),
  );

/** @param {Hearing} hearing */
const invitationToAsk = ({ slug }) =>
  h(
    'div',
    { class: 'notice notice--brand' },
    h('p', { class: 'notice__title' }, '¿Qué quiere que le respondan en esta audiencia?'),
    h(
      'p',
      {},
      'Envíe su pregunta con anticipación: se responde por escrito y la respuesta se publica sin sus datos personales.',
    ),
    h(
      'p',
      {},
      linkButton(
        pageUrl('preguntar.html', { tipo: 'pregunta', audiencia: slug }),
        'Hacer una pregunta',
        'primary',
      ),
    ),
  );

/** @param {Hearing} hearing */
function reportLinks({ reports = [] }) {
  if (reports.length === 0) return null;
  return h(
    'ul',
    { class: 'link-list' },
    reports.map(({ title, slug }) => h('li', {}, h('a', { href: pageUrl('informe.html', { slug }) }, title))),
  );
}

dressPage();
fillRegion(byId('contenido-api'), load, render, {
  missing: 'No encontramos esta audiencia.',
  back: { href: 'audiencias.html', text: 'Ver todas las audiencias' },
});
