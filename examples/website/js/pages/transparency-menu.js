/** @import { MenuEntry } from '../types.js' */
import { getOne } from '../api.js';
import { menuTree } from '../components/menu-tree.js';
import { byId, h } from '../dom.js';
import { empty, fillRegion } from '../region.js';
import { dressPage } from '../site.js';

dressPage();
fillRegion(
  byId('contenido-api'),
  // Of the application, beside the section's own API.
  () => getOne('/../transparency-menu'),
  (/** @type {MenuEntry[]} */ entries) => {
    const tree = menuTree(entries);
    return [
      tree ? h('nav', { 'aria-label': 'Transparencia' }, tree) : empty('El menú todavía no tiene páginas.'),
    ];
  },
  { missing: 'Este servicio no tiene un menú de transparencia.' },
);
