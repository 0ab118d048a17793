import type { MenuItem } from '../../../shared/menu-item';
import { ownMember } from '../../../shared/values';
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
const COLLECTIONS: Readonly<Record<string, { said: string; link: string; isFile?: true }>> = {
  plans: { said: 'Aquí se publican los planes de comunicaciones.', link: 'Ver los planes' },
  'follow-up': { said: 'Aquí se ve cómo avanza el plan de comunicaciones.', link: 'Ver el seguimiento' },
  'management-reports': { said: 'Aquí se publican los informes de gestión.', link: 'Ver los informes' },
  bulletins: { said: 'Aquí se publican los boletines.', link: 'Ver los boletines' },
  hearings: { said: 'Aquí se publican las audiencias públicas.', link: 'Ver las audiencias' },
  'hearing-calendar': {
    said: 'Aquí está el calendario de las audiencias.',
    link: 'Descargar el calendario',
    isFile: true,
  },
  commitments: { said: 'Aquí se publican los compromisos de las audiencias.', link: 'Ver los compromisos' },
  'published-answers': {
    said: 'Aquí se publican las respuestas a la ciudadanía.',
    link: 'Ver las respuestas',
  },
  'notice-board': { said: 'Aquí se publica la cartelera.', link: 'Ver la cartelera' },
  'open-data': { said: 'Aquí se publican los datos abiertos.', link: 'Ver los datos abiertos' },
};

/** Where to read what a page stands for, with a sentence of what that is. */
function further(data: Section, { link, base }: Surroundings): Child {
  const { collection, collectionUrl } = data;
  const elsewhere = webAddress(data.link, base);
  if (elsewhere !== null) return html`<p><a href="${elsewhere}">Ir a ${data.title}</a></p>`;
  const shown = collection === null ? undefined : ownMember(COLLECTIONS, collection);
  if (collection === null || !shown) return null;
  const address = shown.isFile ? webAddress(collectionUrl, base) : link('collection', collection);
  return html`<p>${shown.said} ${linkTo(address, shown.link)}</p>`;
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
    return html`<article class="rc-transparency">
      ${path(data, around)}${heading(level, nameOf(data))}${richText(data.bodyHtml, level + 1, base)}${further(data, around)}${isForm(data) && howToFile(around.filing)}${section(level + 1, 'Documentos', documents(data, base))}${section(level + 1, 'En esta sección', entries(data.children, around))}${facts(
        {
          'Publicado el': dayElement(data.publishedOn),
          'Actualizado el': dayOfInstant(data.updatedAt, timeZone),
        },
      )}
    </article>`;
  },
};
