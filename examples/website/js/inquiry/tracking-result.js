/** @import { Answer, Pair, Step, TrackedInquiry } from '../types.js' */
import { badge } from '../components/cards.js';
import { deadlineExplanation, dueDate } from '../components/deadline.js';
import { privateFiles } from '../components/private-files.js';
import { facts, section } from '../components/section.js';
import { h } from '../dom.js';
import { capitalize, instantInWords } from '../format.js';
import { inquiryStateLabel, inquiryTypeLabel, outcomeLabel } from '../labels.js';
import { richText } from '../rich-text.js';
import { completionSection } from './completion-form.js';

const AWAITING = 'awaiting-citizen';
const BY_SILENCE = 'accepted-by-silence';

/**
 * @typedef {object} Viewed
 * @property {Pair} pair what opened the case
 * @property {string} timeZone
 * @property {() => Promise<void>} onCompleted called when the citizen completed the case
 */

/**
 * The state of an inquiry, as its citizen sees it.
 *
 * @param {TrackedInquiry} inquiry
 * @param {Viewed} viewed
 * @returns {(Node | null)[]}
 */
export function trackingResult(inquiry, { pair, timeZone, onCompleted }) {
  const {
    filingNumber,
    state,
    type,
    subject,
    dueOn,
    deadline,
    timeline,
    attachments = [],
    answer,
    completion,
  } = inquiry;
  const stopped = deadline?.stopped === true;
  return [
    h('h2', { id: 'titulo-resultado', tabindex: -1 }, `Solicitud ${filingNumber}`),
    facts({
      Estado: badge(inquiryStateLabel(state), toneOf(state)),
      Tipo: inquiryTypeLabel(type),
      Asunto: subject,
      'Se responde a más tardar': stopped ? 'El plazo está detenido' : dueDate(dueOn),
    }),
    deadline ? deadlineExplanation(deadline) : null,
    silence(timeline),
    completion ? completionSection({ completion, pair, onCompleted }) : null,
    answer ? answerSection(answer, { pair, timeZone }) : null,
    section('Archivos que envió', privateFiles(attachments, pair)),
    section('Lo que ha pasado', steps(timeline, timeZone)),
  ];
}

/** @param {string} state */
function toneOf(state) {
  if (state === 'answered') return 'good';
  return state === AWAITING ? 'warning' : 'neutral';
}

/**
 * The term passed without an answer, and the law says yes (Ley 1712 de 2014): that is not to be looked for in a list.
 *
 * @param {Step[]} timeline
 */
function silence(timeline) {
  const accepted = timeline.find(({ kind }) => kind === BY_SILENCE);
  if (!accepted) return null;
  return h(
    'div',
    { class: 'notice notice--warning' },
    h('p', { class: 'notice__title' }, 'Su solicitud se entiende aceptada'),
    h('p', {}, accepted.text),
  );
}

/**
 * @param {Answer} answer
 * @param {{ pair: Pair, timeZone: string }} viewed
 */
function answerSection({ text, textHtml, answeredAt, outcome, attachments }, { pair, timeZone }) {
  return section(
    'Respuesta',
    answeredAt ? h('p', { class: 'eyebrow' }, capitalize(instantInWords(answeredAt, timeZone))) : null,
    outcome ? h('p', {}, badge(outcomeLabel(outcome), outcome === 'granted' ? 'good' : 'neutral')) : null,
    richText(textHtml, 3) ?? (text ? h('p', { class: 'plain-text' }, text) : null),
    privateFiles(attachments ?? [], pair),
  );
}

/**
 * @param {Step[]} timeline
 * @param {string} timeZone
 */
function steps(timeline, timeZone) {
  if (timeline.length === 0) return null;
  return h(
    'ol',
    { class: 'timeline' },
    timeline.map(({ at, text }) =>
      h('li', {}, h('time', { datetime: at }, capitalize(instantInWords(at, timeZone))), h('p', {}, text)),
    ),
  );
}
