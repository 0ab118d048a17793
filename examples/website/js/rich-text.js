import { resolveUrl } from './config.js';
import { h } from './dom.js';

/**
 * Shows HTML that the server has already sanitized (the `…Html` fields, and only those).
 *
 * Headings are moved below the one they stand under, so that the page keeps one `h1` and no level is skipped;
 * addresses are resolved against the API; tables get a region of their own that scrolls, also by keyboard.
 *
 * @param {string | null | undefined} html
 * @param {number} level the level of the first heading inside, 2 to 6
 * @returns {HTMLElement | null} null when there is nothing to show
 */
export function richText(html, level) {
  if (!html?.trim()) return null;
  const container = h('div', { class: 'rich-text' });
  container.innerHTML = html;
  moveHeadings(container, level);
  resolveAddresses(container);
  container.querySelectorAll('table').forEach(makeScrollable);
  return container;
}

/**
 * @param {HTMLElement} container
 * @param {number} level
 */
function moveHeadings(container, level) {
  const headings = [...container.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(headings.map((heading) => Number(heading.tagName[1])))].sort();
  for (const heading of headings) {
    const depth = Math.min(6, level + levels.indexOf(Number(heading.tagName[1])));
    const moved = document.createElement(`h${depth}`);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  }
}

/** @param {HTMLElement} container */
function resolveAddresses(container) {
  for (const image of container.querySelectorAll('img[src]')) {
    const source = resolveUrl(image.getAttribute('src'));
    if (!source) {
      image.remove();
      continue;
    }
    image.setAttribute('src', source);
    image.setAttribute('loading', 'lazy');
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  }
  for (const link of container.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', resolveUrl(link.getAttribute('href')) ?? '');
  }
}

/** @param {HTMLTableElement} table */
function makeScrollable(table) {
  const name = table.caption?.textContent?.trim() || 'Tabla';
  const region = h('div', { class: 'scroll-region', role: 'region', 'aria-label': name, tabindex: '0' });
  table.replaceWith(region);
  region.append(table);
}
