import { literal } from '../../shared/text/literal';

import type { Addresses } from './addresses';
import type { Column, ColumnType } from './column';
import type { Dataset } from './dataset';
import { CSV_DIALECT } from './formats/csv';

const DATATYPES: Record<ColumnType, string> = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  date: 'date',
  instant: 'dateTimeStamp',
  link: 'anyURI',
};

/** The dictionary as programs that read CSV look for it (CSV on the Web, W3C Recommendation of 2015). */
export function csvMetadata(
  { name, title, description }: Dataset,
  columns: readonly Column[],
  addresses: Addresses,
  license: string,
) {
  const { encoding, delimiter, quoteChar, doubleQuote, lineTerminators, header } = CSV_DIALECT;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'es' }],
    url: addresses.file(name, 'csv'),
    'dc:title': { '@value': title.es, '@language': 'es' },
    'dc:description': { '@value': description.es, '@language': 'es' },
    'dc:license': { '@id': license },
    dialect: { encoding, delimiter, quoteChar, doubleQuote, lineTerminators: [lineTerminators], header },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:title': column.label.es,
        'dc:description': { '@value': column.description.es, '@language': 'es' },
        datatype: datatypeOf(column),
        required: !column.nullable && !column.list,
        ...(column.list ? { separator: CSV_DIALECT.listSeparator } : { null: CSV_DIALECT.null }),
      })),
    },
  };
}

function datatypeOf({ type, words, min, max }: Column) {
  const base = DATATYPES[type];
  if (words)
    return {
      base,
      format: Object.values(words)
        .map(({ es }) => literal(es))
        .join('|'),
    };
  const limits = { ...(min === null ? {} : { minimum: min }), ...(max === null ? {} : { maximum: max }) };
  return Object.keys(limits).length > 0 ? { base, ...limits } : base;
}
