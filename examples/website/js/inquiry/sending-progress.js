import { announce } from '../announce.js';
import { h } from '../dom.js';

/**
 * How far a sending is: in words, said once to a screen reader, and as a bar.
 *
 * @param {HTMLElement} place
 */
export function sendingProgress(place) {
  const words = h('p', { id: 'avance-texto' });
  const bar = h('progress', { max: 1, 'aria-labelledby': 'avance-texto' });

  return {
    /** @param {string} text what is being done now */
    start(text) {
      if (words.textContent !== text) announce(text);
      words.textContent = text;
      bar.removeAttribute('value');
      if (!bar.isConnected) place.replaceChildren(words, bar);
      place.hidden = false;
    },
    /** @param {number} part of it that is done, 0 to 1 */
    advance(part) {
      bar.value = part;
    },
    end() {
      words.textContent = '';
      place.hidden = true;
    },
  };
}
