import { webAddress } from '../addresses';
import { type Child, html, type Html } from '../html';
import { dayElement, dayOfInstant } from '../parts/dates';
import { facts } from '../parts/facts';
import { fileList } from '../parts/files';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { richText } from '../parts/rich-text';
import { section } from '../parts/section';
import type { MenuEntry, One, Section } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

/** `1.2 Estructura orgánica` */
const nameOf = ({ number, title }: Pick<MenuEntry, 'number' | 'title'>) =>
  number ? `${number} ${title}` : title;

/** A page of the section is read where its links lead; what is elsewhere, there. */
function addressOf({ slug, url }: MenuEntry, { link, base }: Surroundings): string | null {
  const elsewhere = url !== null && !url.includes('/transparency-sections/') ? webAddress(url, base) : null;
  return elsewhere ?? link('page', slug);
}

function entries(menu: readonly MenuEntry[], around: Surroundings): Child {
  if (menu.length === 0) return null;
  const items = menu.map(
    (entry) =>
      html`<li>${linkTo(addressOf(entry, around), nameOf(entry))}${entries(entry.children, around)}</li>`,
  );
  return html`<ul>
    ${items}
  </ul>`;
}

export const transparencyMenu: View<{ data: MenuEntry[] }> = {
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

export const transparencySection: View<One<Section>> = {
  titled: true,
  title: ({ data }) => nameOf(data),
  render({ data }, around) {
    const { base, heading: level, link, timeZone } = around;
    const elsewhere = webAddress(data.link, base);
    const children = data.children.map(
      (child) => html`<li>${linkTo(link('page', child.slug), nameOf(child))}</li>`,
    );
    return html`<article class="rc-transparency">
      ${path(data, around)}${heading(level, nameOf(data))}${richText(data.bodyHtml, level + 1, base)}${
        elsewhere !== null && html`<p><a href="${elsewhere}">Ir a ${data.title}</a></p>`
      }${section(level + 1, 'Documentos', fileList(data.documents, base))}${section(
        level + 1,
        'En esta sección',
        children.length > 0 &&
          html`<ul class="rc-children">
            ${children}
          </ul>`,
      )}${facts({
        'Publicado el': data.publishedOn && dayElement(data.publishedOn),
        'Actualizado el': data.updatedAt && dayOfInstant(data.updatedAt, timeZone),
      })}
    </article>`;
  },
};
