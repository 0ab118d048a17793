import type { MenuItem } from '../../../shared/menu-item';
import { webAddress } from '../addresses';
import { type Child, html, type Html } from '../html';
import { dayElement, dayOfInstant } from '../parts/dates';
import { facts } from '../parts/facts';
import { fileLink } from '../parts/files';
import { formLink, howToFile } from '../parts/filing';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { richText } from '../parts/rich-text';
import { section } from '../parts/section';
import type { One, Section } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

/** `1.2 Estructura orgánica` */
const nameOf = ({ number, title }: Pick<MenuItem, 'number' | 'title'>) => `${number} ${title}`;

/** Only what an editor led elsewhere is read there. */
function addressOf({ slug, url, kind }: MenuItem, { link, base }: Surroundings): string | null {
  return kind === 'link' ? webAddress(url, base) : link('page', slug);
}

/** Whether a page stands for the inquiry form, which is the website's alone. */
const isForm = ({ collection }: MenuItem) => collection === 'inquiry-form';

/** A page has a text and documents of its own besides the form: the menu leads to both. */
function entryLinks(entry: MenuItem, around: Surroundings): Child {
  const form = isForm(entry) && formLink(around.filing);
  return [linkTo(addressOf(entry, around), nameOf(entry)), form && [' · ', form]];
}

function entries(menu: readonly MenuItem[], around: Surroundings): Child {
  if (menu.length === 0) return null;
  const items = menu.map(
    (entry) => html`<li>${entryLinks(entry, around)}${entries(entry.children, around)}</li>`,
  );
  return html`<ul class="rc-tree">
    ${items}
  </ul>`;
}

export const transparencyMenu: View<{ data: MenuItem[] }> = {
  titled: false,
  title: () => 'Transparencia y acceso a la información pública',
  render({ data }, around) {
    if (data.length === 0) return html`<p class="rc-nothing">El menú todavía no tiene páginas.</p>`;
    return html`<nav class="rc-menu" aria-label="Transparencia">${entries(data, around)}</nav>`;
  },
};

/** Where a page stands: the one above it, and itself, which is marked as the one being read. */
function path({ parent, number, title }: Section, { link }: Surroundings): Html {
  const above = parent && html`<li>${linkTo(link('page', parent.slug), nameOf(parent))}</li>`;
  return html`<nav class="rc-path" aria-label="Dónde está">
    <ol>
      ${above}
      <li aria-current="page">${nameOf({ number, title })}</li>
    </ol>
  </nav>`;
}

/** What a page shows instead of a text of its own, where it is something to be read as a page or taken as a file. */
const PAGES = [
  'plans',
  'follow-up',
  'management-reports',
  'bulletins',
  'hearings',
  'commitments',
  'published-answers',
  'notice-board',
  'open-data',
];
const FILES = ['hearing-calendar'];

function collectionAddress({ collection, collectionUrl }: Section, { link, base }: Surroundings) {
  if (collection === null) return null;
  if (FILES.includes(collection)) return webAddress(collectionUrl, base);
  return PAGES.includes(collection) ? link('collection', collection) : null;
}

/** The documents of a page with the day each was published (Resolución MinTIC 1519 de 2020, anexo 2). */
function documents({ documents: files }: Section, base: string): Child {
  if (files.length === 0) return null;
  const items = files.map(
    (file) =>
      html`<li>
        ${fileLink(file, base)} <span class="rc-when">publicado el ${dayElement(file.publishedOn)}</span>
      </li>`,
  );
  return html`<ul class="rc-files">
    ${items}
  </ul>`;
}

export const transparencySection: View<One<Section>> = {
  titled: true,
  title: ({ data }) => nameOf(data),
  render({ data }, around) {
    const { base, heading: level, timeZone } = around;
    const further = webAddress(data.link, base) ?? collectionAddress(data, around);
    return html`<article class="rc-transparency">
      ${path(data, around)}${heading(level, nameOf(data))}${richText(data.bodyHtml, level + 1, base)}${further !== null && html`<p><a href="${further}">Ir a ${data.title}</a></p>`}${isForm(data) && howToFile(around.filing)}${section(level + 1, 'Documentos', documents(data, base))}${section(level + 1, 'En esta sección', entries(data.children, around))}${facts(
        {
          'Publicado el': dayElement(data.publishedOn),
          'Actualizado el': dayOfInstant(data.updatedAt, timeZone),
        },
      )}
    </article>`;
  },
};
