/** @import { MenuEntry } from './types.js' */
import { resolveUrl } from './config.js';
import { pageUrl } from './dom.js';

/** Where this website shows what a page of the menu stands for. @type {Record<string, string>} */
export const COLLECTION_PAGES = {
  plans: 'planes.html',
  'follow-up': 'plan-seguimiento.html',
  'management-reports': 'informes.html',
  bulletins: 'boletines.html',
  hearings: 'audiencias.html',
  commitments: 'compromisos.html',
  'published-answers': 'respuestas.html',
  'inquiry-form': 'preguntar.html',
  'open-data': 'datos-abiertos.html',
};

/** The regulation wants more on these pages than what they stand for: their text and documents are read first. */
const READ_FIRST = ['inquiry-form', 'open-data'];

/**
 * Where an entry of the transparency menu leads: elsewhere, to what it stands for, or to its own page.
 *
 * @param {MenuEntry} entry
 * @returns {string}
 */
export function menuAddress({ kind, url, collection, slug }) {
  const elsewhere = kind === 'link' ? resolveUrl(url) : null;
  const page = collection && !READ_FIRST.includes(collection) ? COLLECTION_PAGES[collection] : undefined;
  return elsewhere ?? page ?? pageUrl('seccion.html', { slug });
}
