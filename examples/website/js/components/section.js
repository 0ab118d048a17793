/** @import { Child } from '../dom.js' */
import { h, present } from '../dom.js';

/**
 * A titled part of a page; nothing when it would be empty.
 *
 * @param {string} title
 * @param {...Child} children
 * @returns {HTMLElement | null}
 */
export function section(title, ...children) {
  const content = present(children);
  return content.length > 0 ? h('section', { class: 'section' }, h('h2', {}, title), ...content) : null;
}

/**
 * Terms and their values, without the ones that have none.
 *
 * @param {Record<string, Child | Child[]>} entries
 * @returns {HTMLElement}
 */
export function facts(entries) {
  const rows = Object.entries(entries).filter(([, value]) => present([value].flat()).length > 0);
  return h(
    'dl',
    { class: 'facts' },
    rows.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value))),
  );
}

/**
 * A link that looks like a button.
 *
 * @param {string} href
 * @param {string} text
 * @param {'primary' | 'quiet'} kind
 */
export const linkButton = (href, text, kind) =>
  h('a', { class: kind === 'primary' ? 'button' : 'button button--quiet', href }, text);
