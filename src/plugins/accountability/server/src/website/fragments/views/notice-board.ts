import { webAddress } from '../addresses';
import { type Child, html } from '../html';
import { dayElement, instantElement } from '../parts/dates';
import { facts } from '../parts/facts';
import { picture } from '../parts/files';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { richText } from '../parts/rich-text';
import { entryList, section } from '../parts/section';
import type { NoticeBoard, One } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

export const noticeBoard: View<One<NoticeBoard>> = {
  titled: false,
  title: () => 'Cartelera',
  render({ data }, around) {
    const { heading: level, base } = around;
    const items = data.notices.map(({ title, textHtml, link, image, to }) => {
      const address = webAddress(link, base);
      return html`<article class="rc-entry">
        ${heading(level, title)}${picture(image, base)}${richText(textHtml, level + 1, base)}${
          address !== null &&
          html`<p>
            <a href="${address}">Más información<span class="rc-hidden"> sobre ${title}</span></a>
          </p>`
        }
        <p class="rc-when">Hasta el ${dayElement(to)}</p>
      </article>`;
    });
    return html`<div class="rc-notice-board">
      ${hearing(data, around)}${entryList(items, 'No hay avisos en la cartelera.')}
    </div>`;
  },
};

function hearing({ hearing: next }: NoticeBoard, { heading: level, link, timeZone }: Surroundings): Child {
  if (next === null) return null;
  const { title, slug, startsAt, venue, address } = next;
  return section(
    level,
    'Próxima audiencia pública',
    html`<p>${linkTo(link('hearing', slug), title)}</p>
      ${facts({
        Comienza: instantElement(startsAt, timeZone),
        Lugar: [venue, address].filter(Boolean).join(', '),
      })}`,
  );
}
