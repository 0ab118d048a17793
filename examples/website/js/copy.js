import { h } from './dom.js';

/**
 * Copies a text. The clipboard interface exists only in secure contexts; over plain http the older command does.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // no such interface here, or no permission to use it
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const focused = document.activeElement;
  const holder = h('textarea', { class: 'visually-hidden', 'aria-hidden': 'true', tabindex: -1 });
  holder.value = text;
  document.body.append(holder);
  holder.select();
  const copied = document.execCommand('copy');
  holder.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
