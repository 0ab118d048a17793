/** @import { PublishedAnswer } from '../types.js' */
import { h, pageUrl } from '../dom.js';
import { longDate } from '../format.js';
import { inquiryTypeLabel } from '../labels.js';
import { richText } from '../rich-text.js';

const SHORT_QUESTION = 180;

/**
 * A question and its answer, folded away in a list and open on its own.
 *
 * @param {PublishedAnswer} published
 * @param {{ alone?: boolean }} [options]
 * @returns {HTMLElement}
 */
export function publishedAnswer(
  { id, topic, type, question, answerHtml, dueOn, answeredOn, hearing },
  { alone = false } = {},
) {
  const about = [topic, inquiryTypeLabel(type)].filter(Boolean).join(' · ');
  const answer = richText(answerHtml, 3);
  return h(
    'article',
    { class: 'published' },
    h(
      'p',
      { class: 'eyebrow' },
      `${about} · Respondida el `,
      h('time', { datetime: answeredOn }, longDate(answeredOn)),
      ' (fecha límite: ',
      h('time', { datetime: dueOn }, longDate(dueOn)),
      ')',
    ),
    h('h2', { class: question.length > SHORT_QUESTION ? 'published__question--long' : null }, question),
    hearing
      ? h('p', {}, h('a', { href: pageUrl('audiencia.html', { slug: hearing.slug }) }, hearing.title))
      : null,
    alone
      ? answer
      : h(
          'details',
          { class: 'details' },
          h('summary', {}, 'Leer la respuesta'),
          h(
            'div',
            { class: 'details__body' },
            answer,
            h('p', {}, h('a', { href: pageUrl('respuestas.html', { id }) }, 'Enlace a esta respuesta')),
          ),
        ),
  );
}
