import { quantity } from '../../../reports/figures';

import { webAddress } from '../addresses';
import { type Child, html, type Html } from '../html';
import { hitKindLabel } from '../labels';
import { dayElement } from '../parts/dates';
import { choiceField, searchForm, textField } from '../parts/form';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { markedText } from '../parts/marked-text';
import { pagination } from '../parts/pagination';
import { entryList } from '../parts/section';
import type { SearchResults } from '../shapes';
import { LINK_KINDS, type LinkKind, type Surroundings } from '../surroundings';
import type { View } from '../view';

type Hit = SearchResults['data'][number];

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

const isLinkKind = (kind: string): kind is LinkKind => (LINK_KINDS as readonly string[]).includes(kind);

/** Where a hit is read: a document is its file. */
function addressOf({ kind, slug, documentId, url, plan }: Hit, { link, base }: Surroundings): string | null {
  return isLinkKind(kind) ? link(kind, slug ?? documentId, plan?.slug) : webAddress(url, base);
}

function entry(hit: Hit, around: Surroundings): Html {
  const { kind, titleHtml, excerptHtml, date } = hit;
  const title = heading(around.heading, linkTo(addressOf(hit, around), markedText(titleHtml)));
  return html`<article class="rc-entry">
    <p class="rc-eyebrow">${hitKindLabel(kind)}${date !== null && [' · ', dayElement(date.slice(0, 10))]}</p>
    ${title}
    <p class="rc-summary">${markedText(excerptHtml)}</p>
  </article>`;
}

function form({ meta: { kinds, years } }: SearchResults, around: Surroundings): Html {
  const { query } = around;
  const [q, kind, year] = [asText(query.q), asText(query.kind), asText(query.year)];
  const counted = (label: string, count: number) => `${label} (${quantity(count)})`;
  return searchForm(around, [
    textField('Buscar en la rendición de cuentas', 'q', q),
    kinds.length > 0 &&
      choiceField(
        'Qué',
        'kind',
        'Todo',
        kinds.map((one) => ({ value: one.kind, label: counted(hitKindLabel(one.kind), one.count) })),
        kind,
      ),
    years.length > 0 &&
      choiceField(
        'Año',
        'anio',
        'Todos',
        years.map((one) => ({ value: String(one.year), label: counted(String(one.year), one.count) })),
        year,
      ),
  ]);
}

function outcome({ meta: { pagination: pages, suggestion } }: SearchResults, q: string): Child {
  const { total } = pages;
  if (q === '' || total === undefined) return null;
  const found = total === 1 ? '1 resultado' : `${quantity(total)} resultados`;
  const meant = suggestion !== null && ` ¿Quiso decir «${suggestion}»?`;
  return html`<p class="rc-outcome" role="status">${found} para «${q}».${meant}</p>`;
}

export const searchResults: View<SearchResults> = {
  titled: false,
  title: () => 'Buscar',
  // In a page of WordPress, `year` would ask WordPress for its entries of that year.
  parameters: { anio: 'year' },
  unasked: {
    data: [],
    meta: { pagination: { total: 0 }, kinds: [], years: [], suggestion: null },
  },
  render(results, around) {
    const q = asText(around.query.q);
    const items = results.data.map((hit) => entry(hit, around));
    const list = q !== '' && items.length > 0 && entryList(items, '');
    return html`<div class="rc-search">
      ${form(results, around)}${outcome(results, q)}${list}${pagination(results.meta.pagination, around)}
    </div>`;
  },
};
