/** @import { Answer, TrackedInquiry } from '../types.js' */
import { badge } from '../components/cards.js';
import { deadlineExplanation, dueDate } from '../components/deadline.js';
import { documentList } from '../components/files.js';
import { facts, section } from '../components/section.js';
import { h } from '../dom.js';
import { capitalize, instantInWords } from '../format.js';
import { inquiryStateLabel, inquiryTypeLabel } from '../labels.js';
import { richText } from '../rich-text.js';

/**
 * The state of an inquiry, as its citizen sees it.
 *
 * @param {TrackedInquiry} inquiry
 * @param {string} timeZone
 * @returns {(Node | null)[]}
 */
export function trackingResult(inquiry, timeZone) {
  const { filingNumber, state, type, subject, dueOn, deadline, timeline, answer } = inquiry;
  return [
    h('h2', { id: 'titulo-resultado', tabindex: -1 }, `Solicitud ${filingNumber}`),
    facts({
      Estado: badge(inquiryStateLabel(state), state === 'answered' ? 'good' : 'neutral'),
      Tipo: inquiryTypeLabel(type),
      Asunto: subject,
      'Se responde a más tardar': dueDate(dueOn),
    }),
    deadline ? deadlineExplanation(deadline) : null,
    answer ? answerSection(answer, timeZone) : null,
    section('Lo que ha pasado', steps(timeline, timeZone)),
  ];
}

/**
 * @param {Answer} answer
 * @param {string} timeZone
 */
function answerSection({ text, textHtml, answeredAt, attachments }, timeZone) {
  return section(
    'Respuesta',
    answeredAt ? h('p', { class: 'eyebrow' }, capitalize(instantInWords(answeredAt, timeZone))) : null,
    richText(textHtml, 3) ?? (text ? h('p', { class: 'plain-text' }, text) : null),
    documentList(attachments ?? []),
  );
}

/**
 * @param {TrackedInquiry['timeline']} timeline
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
