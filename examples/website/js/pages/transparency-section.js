/** @import { Catalogue, TransparencySection } from '../types.js' */
import { getOne, getWhole } from '../api.js';
import { documentList } from '../components/files.js';
import { menuName, menuTree } from '../components/menu-tree.js';
import { openData } from '../components/open-data.js';
import { facts, linkButton, section } from '../components/section.js';
import { resolveUrl } from '../config.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { dateInWords, instantInWords } from '../format.js';
import { fillRegion } from '../region.js';
import { richText } from '../rich-text.js';
import { dressPage, loadTimeZone, setHeading } from '../site.js';
import { COLLECTION_PAGES, COLLECTION_WORDS } from '../transparency-address.js';

const slug = queryParam('slug');

/**
 * @typedef {{ page: TransparencySection, timeZone: string, catalogue: Catalogue | null }} Loaded
 * @returns {Promise<Loaded>}
 */
async function load() {
  const [page, timeZone] = await Promise.all([
    getOne(`/../transparency-sections/${encodeURIComponent(slug)}`),
    loadTimeZone(),
  ]);
  // Without the catalogue the page still has its text, and leads to the list.
  const catalogue = page.collection === 'open-data' ? await getWhole('/open-data').catch(() => null) : null;
  return { page, timeZone, catalogue };
}

/** @param {Loaded} loaded */
function render({ page, timeZone, catalogue }) {
  const { bodyHtml, link, collection, collectionUrl, documents, parent, children, publishedOn, updatedAt } =
    page;
  setHeading(menuName(page));
  if (parent) {
    const href = pageUrl('seccion.html', { slug: parent.slug });
    byId('volver').append(' / ', h('a', { href }, menuName(parent)));
  }
  const shown = collection && (COLLECTION_PAGES[collection] ?? resolveUrl(collectionUrl));
  const elsewhere = resolveUrl(link) ?? shown;
  const leading = collection === 'inquiry-form' ? 'Presentar una solicitud' : `Ir a ${page.title}`;
  const said = collection && !link ? COLLECTION_WORDS[collection] : undefined;
  return [
    richText(bodyHtml, 2),
    said ? h('p', {}, said) : null,
    elsewhere && !catalogue ? h('p', {}, linkButton(elsewhere, leading, 'primary')) : null,
    section('Documentos', documentList(documents ?? [])),
    catalogue && section('Conjuntos de datos', ...openData(catalogue, timeZone, 'h3')),
    section('En esta sección', menuTree(children)),
    facts({
      'Publicado el': publishedOn && dateInWords(publishedOn),
      'Actualizado el': updatedAt && instantInWords(updatedAt, timeZone),
    }),
  ];
}

dressPage();
fillRegion(byId('contenido-api'), load, render, {
  missing: 'No encontramos esta página.',
  back: { href: 'transparencia.html', text: 'Ver el menú de transparencia' },
});
