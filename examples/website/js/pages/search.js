/** @import { Found, Hit } from '../types.js' */
import { getOne, getWhole } from '../api.js';
import { pager, requestedPage } from '../components/list-page.js';
import { actionAnchor } from '../components/plan-table.js';
import { resolveUrl } from '../config.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { longDate } from '../format.js';
import { hitKindLabel } from '../labels.js';
import { empty, fillRegion } from '../region.js';
import { dressPage } from '../site.js';

const LEAST = 2;
const PAUSE_MS = 250;

/** Where this website shows what was found. @type {Record<string, string>} */
const PAGES = {
  plan: 'plan.html',
  'management-report': 'informe.html',
  bulletin: 'boletin.html',
  hearing: 'audiencia.html',
  page: 'seccion.html',
};

const asked = { q: queryParam('q'), kind: queryParam('tipo'), year: queryParam('anio') };
const input = byId('q', HTMLInputElement);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {Hit} hit */
function addressOf({ kind, slug, documentId, url, plan }) {
  if (plan) return `${pageUrl('plan.html', { slug: plan.slug })}#${actionAnchor(documentId)}`;
  const page = PAGES[kind];
  if (page) return pageUrl(page, { slug: slug ?? documentId });
  if (kind === 'published-answer') return pageUrl('respuestas.html', { id: slug ?? documentId });
  if (kind === 'commitment') return 'compromisos.html';
  // An action without a plan has its page in the API only.
  return resolveUrl(kind === 'plan-action' ? `${url}?format=page` : url) ?? 'index.html';
}

/**
 * A line the API gives as HTML: escaped, with the words found in `<mark>`.
 *
 * @template {HTMLElement} T
 * @param {T} element
 * @param {string} html
 */
function marked(element, html) {
  element.innerHTML = html;
  return element;
}

/** @param {Hit} hit */
const hitView = (hit) =>
  h(
    'li',
    { class: 'hit' },
    h(
      'p',
      { class: 'eyebrow' },
      [hitKindLabel(hit.kind), hit.date && longDate(hit.date)].filter(Boolean).join(' · '),
    ),
    h('h2', {}, marked(h('a', { href: addressOf(hit) }), hit.titleHtml)),
    marked(h('p', {}), hit.excerptHtml),
  );

/** @param {Found} found */
function render({ data, meta: { pagination, kinds, years, suggestion } }) {
  offer(
    'tipo',
    asked.kind,
    kinds.map(({ kind, count }) => ({ value: kind, text: `${hitKindLabel(kind)} (${count})` })),
  );
  offer(
    'anio',
    asked.year,
    years.map(({ year, count }) => ({ value: String(year), text: `${year} (${count})` })),
  );
  const meant = suggestion
    ? h(
        'p',
        {},
        '¿Quiso decir ',
        h('a', { href: pageUrl('buscar.html', { q: suggestion }) }, suggestion),
        '?',
      )
    : null;
  if (data.length === 0)
    return [empty(`Nada de lo publicado dice «${asked.q}».`, 'Pruebe con otras palabras.'), meant];
  const total = pagination.total === 1 ? 'Un resultado' : `${pagination.total} resultados`;
  const { q, kind: tipo, year: anio } = asked;
  return [
    h('p', { class: 'section__note' }, total),
    meant,
    h('ul', { class: 'hits' }, data.map(hitView)),
    pager(pagination, { q, ...(tipo ? { tipo } : {}), ...(anio ? { anio } : {}) }),
  ];
}

/**
 * @param {'tipo' | 'anio'} id
 * @param {string} chosen
 * @param {{ value: string, text: string }[]} choices
 */
function offer(id, chosen, choices) {
  if (choices.length < 2 && !chosen) return;
  const select = byId(id, HTMLSelectElement);
  select.replaceChildren(
    h('option', { value: '' }, 'Todo'),
    ...choices.map(({ value, text }) => h('option', { value, selected: value === chosen }, text)),
  );
  byId(`campo-${id}`).hidden = false;
}

/** The browser's own list of suggestions; the search works without them. */
async function suggest() {
  const words = input.value.trim();
  if (words.length < LEAST) return;
  try {
    /** @type {{ text: string }[]} */
    const found = await getOne(`/search/suggestions?${new URLSearchParams({ q: words })}`);
    byId('sugerencias', HTMLDataListElement).replaceChildren(
      ...found.map(({ text }) => h('option', { value: text })),
    );
  } catch (error) {
    console.error(error);
  }
}

dressPage();
input.value = asked.q;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, PAUSE_MS);
});
if (asked.q) {
  const wanted = Object.entries({ ...asked, ...requestedPage() }).map(([name, value]) => [
    name,
    String(value),
  ]);
  const query = new URLSearchParams(wanted.filter(([, value]) => value !== ''));
  fillRegion(byId('contenido-api'), () => getWhole(`/search?${query}`), render, {
    missing: 'Este servicio no ofrece búsqueda.',
  });
}
