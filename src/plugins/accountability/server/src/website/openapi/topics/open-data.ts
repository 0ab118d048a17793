import type { Core } from '@strapi/strapi';

import type { Column } from '../../open-data/column';
import { DATASET_NAMES, type DatasetName } from '../../open-data/dataset';
import { DATASETS } from '../../open-data/datasets';
import { FORMATS } from '../../open-data/format';

import { cacheable, file, grantedRead, refusals } from '../document/answers';
import {
  address,
  code,
  day,
  instant,
  type JsonSchema,
  list,
  nullable,
  number,
  object,
  ref,
  text,
  truth,
  whole,
} from '../document/json-schema';
import { BASE, inPath, type Topic } from '../document/operation';

const TYPES = { text, integer: whole, decimal: number, date: day, instant, link: address } satisfies Record<
  Column['type'],
  unknown
>;
const COLUMN_TYPES = Object.keys(TYPES);
const CSV_METADATA = 'csv-metadata.json';

const DICTIONARY = object({
  dataset: code(DATASET_NAMES),
  title: text(),
  description: text(),
  columns: list(
    object({
      name: text('Su nombre en todos los formatos'),
      label: text(),
      description: text(),
      type: code(COLUMN_TYPES),
      format: nullable(text()),
      unit: nullable(text('Qué cuenta un número')),
      multiple: truth('Si cada celda es una lista'),
      nullable: truth('Si puede estar vacía'),
      maxLength: nullable(whole()),
      minimum: nullable(number()),
      maximum: nullable(number()),
      values: nullable(
        list(object({ value: text(), code: text(), meaning: text() }), 'Los valores que puede tener'),
      ),
      source: nullable(object({ type: text(), name: text() }, [], 'De qué campo sale')),
    }),
  ),
  csv: { type: 'object', description: 'Cómo está escrito el CSV' },
  files: list(address(), 'Los archivos del conjunto'),
});

/** `plan-actions` as `PlanActionsData`. */
const shapeName = (name: DatasetName) =>
  `${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Data`;

/** A dataset as JSON: its own columns, as its dictionary tells them. */
function datasetSchema(strapi: Core.Strapi, name: DatasetName): JsonSchema {
  const dataset = DATASETS[name];
  const cells = dataset.columns(strapi).map((column) => [column.name, cellSchema(column)] as const);
  return {
    ...object({
      data: list(object(Object.fromEntries(cells))),
      meta: object({
        dataset: { const: name },
        title: text(),
        license: address(),
        dictionary: address('Qué es cada columna'),
        total: whole('Cuántas filas hay'),
      }),
    }),
    title: dataset.title.es,
  };
}

function cellSchema({ type, list: several, label, description }: Column): JsonSchema {
  const cell = TYPES[type]();
  const schema = several ? list(cell) : nullable(cell);
  return { title: label.es, description: description.es, ...schema };
}

/** What is published, as tables. */
export function openData(strapi: Core.Strapi): Topic {
  const shapes = Object.fromEntries(
    DATASET_NAMES.map((name) => [shapeName(name), datasetSchema(strapi, name)]),
  );
  const types = Object.values(FORMATS)
    .map(({ mediaType }) => mediaType)
    .filter((type) => type !== 'application/json');
  const endings = [...Object.keys(FORMATS), CSV_METADATA].map((ending) => ending.replaceAll('.', '\\.'));
  const filePattern = `^(${DATASET_NAMES.join('|')})\\.(${endings.join('|')})$`;

  return {
    name: 'Datos abiertos',
    description: 'Lo publicado como tablas, para programas y hojas de cálculo.',
    operations: [
      {
        method: 'get',
        path: `${BASE}/open-data`,
        operationId: 'getCatalogue',
        summary: 'El catálogo de los conjuntos (DCAT 3, JSON-LD)',
        responses: {
          ...cacheable('El catálogo.', { 'application/ld+json': { schema: { type: 'object' } } }),
          ...refusals(400, 401, 403),
        },
      },
      {
        method: 'get',
        path: `${BASE}/open-data/{dataset}/dictionary`,
        operationId: 'getDataDictionary',
        summary: 'Qué es cada columna de un conjunto',
        parameters: [{ ...inPath('dataset', 'El nombre del conjunto'), schema: code(DATASET_NAMES) }],
        responses: { ...grantedRead(ref('DataDictionary')), ...refusals(404) },
      },
      {
        method: 'get',
        path: `${BASE}/open-data/{file}`,
        operationId: 'getDataset',
        summary: 'Un conjunto como CSV, JSON o XLSX',
        description: `Con \`.${CSV_METADATA}\`, la descripción del CSV para programas (CSV on the Web).`,
        parameters: [
          {
            ...inPath('file', 'El nombre del conjunto y el formato: `hearings.csv`'),
            schema: { type: 'string', pattern: filePattern },
          },
        ],
        responses: {
          ...cacheable('El conjunto.', {
            'application/json': { schema: { anyOf: DATASET_NAMES.map((name) => ref(shapeName(name))) } },
            ...Object.fromEntries(types.flatMap((type) => Object.entries(file(type)))),
            'application/csvm+json': { schema: { type: 'object' } },
          }),
          ...refusals(400, 401, 403, 404, 503),
        },
      },
    ],
    schemas: { DataDictionary: DICTIONARY, ...shapes },
  };
}
