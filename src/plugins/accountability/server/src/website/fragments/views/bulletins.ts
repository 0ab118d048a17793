import { type Child, html } from '../html';
import { dayElement } from '../parts/dates';
import { facts } from '../parts/facts';
import { picture } from '../parts/files';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { pagination } from '../parts/pagination';
import { richText } from '../parts/rich-text';
import { entryList } from '../parts/section';
import type { Bulletin, List, One } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

/** `Boletín n.º 4 · 23 de febrero de 2026`; without its number where it was published before there were numbers. */
const imprint = ({ number, issuedOn }: Bulletin): Child =>
  html`<p class="rc-eyebrow">
    ${number === null ? 'Boletín' : `Boletín n.º ${number}`} · ${dayElement(issuedOn)}
  </p>`;

const lead = (summary: string | null): Child => summary && html`<p class="rc-summary">${summary}</p>`;

export const bulletinList: View<List<Bulletin>> = {
  titled: false,
  title: () => 'Boletines',
  render({ data, meta }, around) {
    const items = data.map((bulletin) => {
      const title = heading(around.heading, linkTo(around.link('bulletin', bulletin.slug), bulletin.title));
      return html`<article class="rc-entry">${imprint(bulletin)}${title}${lead(bulletin.summary)}</article>`;
    });
    return html`<div class="rc-bulletins">
      ${entryList(items, 'Todavía no hay boletines publicados.')}${pagination(meta.pagination, around)}
    </div>`;
  },
};

export const bulletinItem: View<One<Bulletin>> = {
  titled: true,
  title: ({ data }) => data.title,
  render({ data }, around) {
    const file = `${around.base}/api/accountability/bulletins/${encodeURIComponent(data.slug)}/bulletin.pdf`;
    return html`<article class="rc-bulletin">
      ${heading(around.heading, data.title)}${imprint(data)}${lead(data.summary)}${picture(data.cover, around.base)}${richText(data.bodyHtml, around.heading + 1, around.base)}${related(data, around)}
      <p>
        <a class="rc-file" href="${file}"
          >Este boletín para imprimir <span class="rc-file-about">(PDF)</span></a
        >
      </p>
    </article>`;
  },
};

function related({ report, hearing, actions }: Bulletin, { link }: Surroundings): Child {
  return facts({
    Informe: report && linkTo(link('management-report', report.slug), report.title),
    Audiencia: hearing && linkTo(link('hearing', hearing.slug), hearing.title),
    'Acciones del plan': actions.map(({ name }) => name).join(', '),
  });
}
