/** @import { MenuEntry } from '../types.js' */
import { h } from '../dom.js';
import { menuAddress } from '../transparency-address.js';

/**
 * The entries of the transparency menu, each with what is below it.
 *
 * @param {MenuEntry[]} entries
 * @returns {HTMLElement | null} null when there are none
 */
export function menuTree(entries) {
  if (entries.length === 0) return null;
  const items = entries.map((entry) =>
    h('li', {}, h('a', { href: menuAddress(entry) }, menuName(entry)), menuTree(entry.children)),
  );
  return h('ul', { class: 'menu-tree' }, items);
}

/**
 * `1.2 Estructura orgánica`
 *
 * @param {{ number: string | null, title: string }} entry
 */
export const menuName = ({ number, title }) => [number, title].filter(Boolean).join(' ');
