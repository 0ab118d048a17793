import type { Language } from '../../shared/http/language';

import type { Addresses } from './addresses';
import type { Column } from './column';
import type { Dataset } from './dataset';
import { FORMATS } from './format';
import { CSV_DIALECT } from './formats/csv';

const TYPE_FORMATS: Partial<Record<Column['type'], string>> = {
  date: 'YYYY-MM-DD',
  instant: 'YYYY-MM-DDThh:mm:ss±hh:mm',
  link: 'https://…',
};

/** What each column of a dataset is, in the reader's language; made of the schema, so that it cannot part from it. */
export function dictionary(
  { name, title, description }: Dataset,
  columns: readonly Column[],
  addresses: Addresses,
  language: Language,
) {
  return {
    dataset: name,
    title: title[language],
    description: description[language],
    columns: columns.map((column) => ({
      name: column.name,
      label: column.label[language],
      description: column.description[language],
      type: column.type,
      format: TYPE_FORMATS[column.type] ?? null,
      unit: column.unit?.[language] ?? null,
      multiple: column.list,
      nullable: column.nullable,
      maxLength: column.maxLength,
      minimum: column.min,
      maximum: column.max,
      values:
        column.words &&
        Object.entries(column.words).map(([code, word]) => ({
          value: word.es,
          code,
          meaning: word[language],
        })),
      source: column.attribute,
    })),
    csv: { ...CSV_DIALECT, metadata: addresses.csvMetadata(name) },
    files: Object.keys(FORMATS).map((format) => addresses.file(name, format)),
  };
}
