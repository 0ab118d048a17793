/** How large a text can be, and what of it stands on one screen. */

/** Sizes of the letters, in hundredths of the screen's shorter side: the smallest can be read at five metres. */
export const LARGEST = 9;
export const SMALLEST = 5;
const STEP = 0.5;

/** @param {HTMLElement} box whether all that is in it is seen */
const fits = (box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;

/** @param {HTMLElement} box @param {number} size */
const setSize = (box, size) => box.style.setProperty('--size', `${size}vmin`);

/**
 * Finds the largest letters with which everything fits; where the smallest do not do either, parts the text.
 *
 * @param {HTMLElement} box what must not overflow
 * @param {number} words how many the text has
 * @param {(part: import('./types').Part, isPart: boolean) => void} draw draws a part of it into the box
 * @returns {import('./types').Part[]} what stands on each screen, in the size the box now has
 */
export function partsOf(box, words, draw) {
  const whole = { from: 0, to: words };
  draw(whole, false);
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    setSize(box, size);
    if (fits(box)) return [whole];
  }
  /** @type {import('./types').Part[]} */
  const parts = [];
  for (let from = 0; from < words;) {
    const to = furthest(from, words, (end) => {
      draw({ from, to: end }, true);
      return fits(box);
    });
    parts.push({ from, to });
    from = to;
  }
  return parts.length > 0 ? parts : [whole];
}

/**
 * The last end with which what begins at `from` fits; always one word further at least, so that it comes to an end.
 *
 * @param {number} from @param {number} last @param {(end: number) => boolean} fitsTo
 */
function furthest(from, last, fitsTo) {
  let [low, high] = [from + 1, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fitsTo(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
