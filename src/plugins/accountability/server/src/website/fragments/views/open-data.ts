import { openDataAddresses } from '../../open-data/addresses';

import { webAddress } from '../addresses';
import { type Child, html, type Html } from '../html';
import { columnTypeLabel } from '../labels';
import { dayOfInstant } from '../parts/dates';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { entryList } from '../parts/section';
import { dataTable } from '../parts/table';
import type { Catalogue, DataDictionary, DictionaryColumn, ListedDataset, One, Words } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

/** The files of a dataset, in the order in which most people can use them. */
const FORMATS = [
  ['xlsx', 'Excel (XLSX)'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

const inSpanish = (words: readonly Words[]): string =>
  words.find((one) => one['@language'] === 'es')?.['@value'] ?? '';

/** The same words stand beside each dataset: who hears only links is told of which one they are. */
const of = (title: string): Html => html`<span class="rc-hidden"> de ${title}</span>`;

function files(name: string, title: string, { base }: Surroundings): Html[] {
  const { file } = openDataAddresses(base);
  return FORMATS.map(
    ([format, label]) => html`<li><a href="${file(name, format)}">${label}${of(title)}</a></li>`,
  );
}

function entry(dataset: ListedDataset, around: Surroundings): Html {
  const { 'dct:identifier': name, 'dct:modified': modified } = dataset;
  const title = inSpanish(dataset['dct:title']);
  const dictionary = linkTo(around.link('dictionary', name), ['Diccionario', of(title)]);
  return html`<article class="rc-entry">
    ${heading(around.heading, title)}
    <p class="rc-summary">${inSpanish(dataset['dct:description'])}</p>
    <p class="rc-when">
      ${modified ? ['Último cambio: ', dayOfInstant(modified['@value'], around.timeZone)] : 'Todavía sin datos'}
    </p>
    <ul class="rc-ways rc-downloads">
      ${files(name, title, around)}
      <li>${dictionary}</li>
    </ul>
  </article>`;
}

/** What the catalogue says of itself to who reuses the data. */
function conditions(catalogue: Catalogue, { base }: Surroundings): Child {
  const license = webAddress(catalogue['dct:license']['@id'], base);
  return html`<p class="rc-aside">
    Puede usar y compartir estos datos; ${linkTo(license, 'la licencia')} dice cómo. Para programas, el
    <a href="${openDataAddresses(base).catalogue}">catálogo en DCAT (JSON-LD)</a>.
  </p>`;
}

export const openDataCatalogue: View<Catalogue> = {
  titled: false,
  title: () => 'Datos abiertos',
  render(catalogue, around) {
    const items = catalogue['dcat:dataset'].map((dataset) => entry(dataset, around));
    return html`<div class="rc-open-data">
      ${entryList(items, 'Todavía no hay datos abiertos.')}${conditions(catalogue, around)}
    </div>`;
  },
};

const COLUMNS = [
  { title: 'Columna', heading: true },
  { title: 'Qué contiene' },
  { title: 'Cómo se escribe' },
];

function columnCells({ name, label, description, type, format, unit, multiple, values }: DictionaryColumn) {
  const kind = [columnTypeLabel(type), format, unit, multiple && 'varios, separados por |'];
  return [
    html`<code>${name}</code>`,
    [html`<strong>${label}</strong>`, '. ', description],
    [
      kind.filter(Boolean).join(', '),
      values && html`<p class="rc-aside">Valores: ${values.map(({ value }) => value).join(', ')}</p>`,
    ],
  ];
}

export const dataDictionary: View<One<DataDictionary>> = {
  titled: true,
  title: ({ data }) => `Diccionario de datos: ${data.title}`,
  render({ data }, around) {
    const { dataset, title, description, columns } = data;
    return html`<article class="rc-dictionary">
      ${heading(around.heading, `Diccionario de datos: ${title}`)}
      <p class="rc-summary">${description}</p>
      <ul class="rc-ways rc-downloads">
        ${files(dataset, title, around)}
      </ul>
      ${dataTable(`Columnas de ${title}`, COLUMNS, columns.map(columnCells))}
      <p>${linkTo(around.link('collection', 'open-data'), 'Todos los datos abiertos')}</p>
    </article>`;
  },
};
