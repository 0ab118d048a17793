/** @import { PublishedAnswer } from '../types.js' */
import { post } from '../api.js';
import { h, pageUrl } from '../dom.js';

const PAUSE_MS = 600;
const SHORTEST_SUBJECT = 8;

/**
 * While the subject is written, shows answers already published to questions like it. Who finds theirs need not file; who
 * does not goes on: nothing here ever stands in the way.
 *
 * @param {HTMLInputElement} subject
 * @param {HTMLElement} place a polite live region
 */
export function suggestAnswers(subject, place) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let asked = '';
  let shown = '';

  async function look() {
    const text = subject.value.trim();
    if (text === asked) return;
    asked = text;
    const answers = text.length < SHORTEST_SUBJECT ? [] : await similarTo(text);
    if (text !== asked) return; // another question was asked meanwhile
    const ids = answers.map(({ id }) => id).join();
    if (ids === shown) return; // the same again is not to be read out again
    shown = ids;
    place.replaceChildren(...(answers.length > 0 ? [suggestion(answers)] : []));
  }

  subject.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
}

/**
 * @param {string} subject
 * @returns {Promise<PublishedAnswer[]>} none when they cannot be had: this is an aside
 */
async function similarTo(subject) {
  try {
    return await post('/published-answers/similar', { subject });
  } catch (error) {
    console.info('No similar answers', error);
    return [];
  }
}

/** @param {PublishedAnswer[]} answers */
const suggestion = (answers) =>
  h(
    'div',
    { class: 'notice notice--brand similar' },
    h('p', { class: 'notice__title' }, 'Ya respondimos preguntas parecidas'),
    h(
      'ul',
      {},
      answers.map(({ id, question }) =>
        h(
          'li',
          {},
          // In another tab, because the files chosen here would be lost with the page.
          h(
            'a',
            { href: pageUrl('respuestas.html', { id }), target: '_blank', rel: 'noopener' },
            question,
            h('span', { class: 'visually-hidden' }, ' (se abre en otra pestaña)'),
          ),
        ),
      ),
    ),
    h('p', { class: 'field__help' }, 'Se abren en otra pestaña. Si ninguna le sirve, siga con su solicitud.'),
  );
