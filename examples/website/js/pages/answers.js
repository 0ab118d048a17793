/** @import { Hearing, Pagination, PublishedAnswer } from '../types.js' */
import { getList, getOne } from '../api.js';
import { pager, requestedPage } from '../components/list-page.js';
import { publishedAnswer } from '../components/published-answer.js';
import { byId, h, queryParam } from '../dom.js';
import { empty, fillRegion } from '../region.js';
import { dressPage } from '../site.js';

const MISSING = {
  missing: 'No encontramos una respuesta publicada en esta dirección.',
  back: { href: 'respuestas.html', text: 'Ver todas las respuestas' },
};
const MOST_HEARINGS = 100;

const region = byId('contenido-api');
const search = byId('buscar', HTMLFormElement);
const id = queryParam('id');
const asked = { q: queryParam('q'), hearing: queryParam('audiencia') };

/** What was asked for, without what was left empty. @returns {Record<string, string>} */
const wanted = () => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));

/** @param {{ items: PublishedAnswer[], pagination: Pagination | null }} found */
function renderList({ items, pagination }) {
  if (items.length === 0) return [nothing()];
  const total = pagination?.total ?? items.length;
  const { q, hearing } = asked;
  const address = { ...(q ? { q } : {}), ...(hearing ? { audiencia: hearing } : {}) };
  return [
    h('p', { class: 'section__note' }, total === 1 ? 'Una respuesta' : `${total} respuestas`),
    ...items.map((one) => publishedAnswer(one)),
    pager(pagination, address),
  ];
}

const nothing = () =>
  Object.keys(wanted()).length > 0
    ? empty('Ninguna respuesta publicada tiene esas palabras.', 'Pruebe con otras, o presente su pregunta.')
    : empty('Aún no se han publicado respuestas.', 'Aquí aparecerán las de interés para toda la ciudadanía.');

/** The search works without the list of hearings, which only narrows it. */
async function offerHearings() {
  try {
    const query = { sort: 'startsAt:desc', fields: 'title,slug', 'pagination[pageSize]': MOST_HEARINGS };
    /** @type {{ items: Hearing[] }} */
    const { items } = await getList('/hearings', query);
    if (items.length === 0) return;
    const select = byId('audiencia', HTMLSelectElement);
    select.replaceChildren(
      h('option', { value: '' }, 'Todas'),
      ...items.map(({ title, slug }) => h('option', { value: slug }, title)),
    );
    select.value = asked.hearing;
    byId('campo-audiencia').hidden = false;
  } catch (error) {
    console.error(error);
  }
}

dressPage();
if (id) {
  const one = () => getOne(`/published-answers/${encodeURIComponent(id)}`);
  const back = () => h('p', { class: 'back' }, h('a', { href: 'respuestas.html' }, 'Todas las respuestas'));
  fillRegion(region, one, (answer) => [back(), publishedAnswer(answer, { alone: true })], MISSING);
} else {
  search.hidden = false;
  byId('q', HTMLInputElement).value = asked.q;
  offerHearings();
  fillRegion(region, () => getList('/published-answers', { ...wanted(), ...requestedPage() }), renderList);
}
