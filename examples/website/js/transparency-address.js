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

/** What is published there, for a page of the menu that says nothing of its own. @type {Record<string, string>} */
export const COLLECTION_WORDS = {
  plans: 'Aquí se publican los planes de comunicaciones.',
  'follow-up': 'Aquí se ve cómo avanza el plan de comunicaciones.',
  'management-reports': 'Aquí se publican los informes de gestión.',
  bulletins: 'Aquí se publican los boletines.',
  hearings: 'Aquí se publican las audiencias públicas.',
  'hearing-calendar': 'Aquí está el calendario de las audiencias.',
  commitments: 'Aquí se publican los compromisos de las audiencias.',
  'published-answers': 'Aquí se publican las respuestas a la ciudadanía.',
  'notice-board': 'Aquí se publica la cartelera.',
  'open-data': 'Aquí se publican los datos abiertos.',
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
