/** Shows the notices in turn, each as long as it takes to read it. */

import { partsOf } from './fit.js';
import { isLong, line, qrFigure } from './hearing.js';
import { blocksOf, drawPart, wordsIn } from './text.js';

const SHORTEST = 15000;
const LONGEST = 60000;
/** Read standing, among other people. */
const A_WORD = 400;

/** @param {number} words @returns {number} milliseconds */
export const readingTime = (words) => Math.min(LONGEST, Math.max(SHORTEST, words * A_WORD));

/** @param {string} url as the media library has it; a path is the application's own */
const mediaAddress = (url) => (url.startsWith('/') ? url.slice(1) : url);

/** @param {NonNullable<import('./types').Notice['image']>} image */
function picture({ url, alternativeText }) {
  const element = document.createElement('img');
  element.className = 'picture';
  element.alt = alternativeText || '';
  element.addEventListener('error', () => element.remove());
  element.src = mediaAddress(url);
  return element;
}

/** @param {HTMLElement} place where the notices are shown */
export function rotation(place) {
  /** @type {import('./types').Notice[]} */
  let notices = [];
  /** @type {{ notice: import('./types').Notice, blocks: import('./types').Block[], parts: import('./types').Part[], at: number } | null} */
  let shown = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let paused = false;

  const indexOfShown = () => {
    const id = shown && shown.notice.documentId;
    return notices.findIndex(({ documentId }) => documentId === id);
  };

  function wait() {
    clearTimeout(timer);
    if (paused || !shown) return;
    const part = shown.parts[shown.at];
    const titleWords = shown.notice.title.split(/\s+/).length;
    timer = setTimeout(() => go(1), readingTime(titleWords + (part ? part.to - part.from : 0)));
  }

  /** @param {import('./types').Notice} notice @param {boolean} fromItsEnd */
  function show(notice, fromItsEnd = false) {
    const article = document.createElement('article');
    const box = article.appendChild(line('div', 'words', ''));
    box.appendChild(line('h2', isLong(notice.title) ? 'long' : '', notice.title));
    const text = box.appendChild(line('div', 'text', ''));
    const counter = line('p', 'part', '');
    if (notice.image || notice.linkQrSvg) {
      const aside = article.appendChild(line('div', 'aside', ''));
      if (notice.image) aside.appendChild(picture(notice.image));
      if (notice.linkQrSvg && notice.link) aside.appendChild(qrFigure(notice.linkQrSvg, notice.link));
    }
    place.textContent = '';
    place.appendChild(article);

    const blocks = blocksOf(notice.textHtml);
    const parts = partsOf(box, wordsIn(blocks), (part, isPart) => {
      text.textContent = '';
      text.appendChild(drawPart(blocks, part));
      // Stands there while it is measured, as it will when it is shown.
      if (isPart) {
        box.classList.add('parted');
        counter.textContent = '00 de 00';
        box.appendChild(counter);
      }
    });
    shown = { notice, blocks, parts, at: fromItsEnd ? parts.length - 1 : 0 };
    drawShownPart();
  }

  function drawShownPart() {
    if (!shown) return;
    const { blocks, parts, at } = shown;
    const text = place.querySelector('.text');
    const counter = place.querySelector('.part');
    const part = parts[at];
    if (!text || !part) return;
    text.textContent = '';
    text.appendChild(drawPart(blocks, part));
    if (counter) counter.textContent = `${at + 1} de ${parts.length}`;
    wait();
  }

  /** One screen on, or back. @param {1 | -1} by */
  function go(by) {
    if (!shown) return;
    const at = shown.at + by;
    if (at >= 0 && at < shown.parts.length) {
      shown.at = at;
      drawShownPart();
      return;
    }
    const next = notices[(indexOfShown() + by + notices.length) % notices.length];
    if (!next) clear();
    else if (next === shown.notice && shown.parts.length === 1) wait();
    else show(next, by < 0);
  }

  function clear() {
    clearTimeout(timer);
    shown = null;
    place.textContent = '';
  }

  return {
    /** Puts up what there is now; what is being read stays to its end. @param {import('./types').Notice[]} current */
    set(current) {
      notices = current;
      const index = indexOfShown();
      const first = current[0];
      if (!first) clear();
      else if (index < 0 || !shown) show(first);
      else {
        const again = /** @type {import('./types').Notice} */ (current[index]);
        if (JSON.stringify(again) !== JSON.stringify(shown.notice)) show(again);
        else shown.notice = again;
      }
    },
    go,
    /** Of another size of the screen. */
    refit() {
      if (shown) show(shown.notice);
    },
    /** @param {boolean} stop */
    pause(stop) {
      paused = stop;
      wait();
    },
  };
}
