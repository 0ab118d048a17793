/** @import { Catalogue, Dataset, Words } from '../types.js' */
import { API_BASE } from '../config.js';
import { h } from '../dom.js';
import { dayOf, longDate } from '../format.js';

/** In the order in which most people can use them. */
const FORMATS = { xlsx: 'Excel (XLSX)', csv: 'CSV', json: 'JSON' };

/**
 * The open data as a list of datasets, each with its files and its dictionary, and the terms they are given under.
 *
 * @param {Catalogue} catalogue
 * @param {string} timeZone
 * @param {'h2' | 'h3'} [level] of the heading each dataset has
 */
export const openData = (catalogue, timeZone, level = 'h2') => [
  h(
    'ul',
    { class: 'cards cards--list' },
    catalogue['dcat:dataset'].map((dataset) => datasetCard(dataset, timeZone, level)),
  ),
  h(
    'p',
    { class: 'section__note' },
    'Puede usar y compartir estos datos; ',
    h('a', { href: catalogue['dct:license']['@id'] }, 'la licencia'),
    ' dice cómo. Para programas, el ',
    h('a', { href: `${API_BASE}/open-data` }, 'catálogo en DCAT (JSON-LD)'),
    '.',
  ),
];

/**
 * @param {Dataset} dataset
 * @param {string} timeZone
 * @param {'h2' | 'h3'} level
 */
function datasetCard(dataset, timeZone, level) {
  const name = dataset['dct:identifier'];
  const title = inSpanish(dataset['dct:title']);
  const modified = dataset['dct:modified']?.['@value'];
  const day = modified && dayOf(modified, timeZone);
  const address = `${API_BASE}/open-data/${name}`;
  return h(
    'li',
    { class: 'card' },
    h(level, { class: 'card__title' }, title),
    h('p', { class: 'card__summary' }, inSpanish(dataset['dct:description'])),
    h(
      'p',
      { class: 'eyebrow' },
      day ? ['Último cambio: ', h('time', { datetime: day }, longDate(day))] : 'Todavía sin datos',
    ),
    h(
      'ul',
      { class: 'downloads' },
      Object.entries(FORMATS).map(([format, label]) => link(`${address}.${format}`, label, title)),
      link(`${address}/dictionary?format=page`, 'Diccionario', title),
    ),
  );
}

/**
 * The same words stand beside each dataset: who hears only links is told of which one they are.
 *
 * @param {string} href
 * @param {string} text
 * @param {string} title
 */
const link = (href, text, title) =>
  h('li', {}, h('a', { href }, text, h('span', { class: 'visually-hidden' }, ` de ${title}`)));

/** @param {Words[]} words */
const inSpanish = (words) => words.find((one) => one['@language'] === 'es')?.['@value'] ?? '';
