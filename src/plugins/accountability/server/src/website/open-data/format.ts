import type { Bilingual } from '../../shared/http/language';

/** The files a dataset is given as, by the ending of their name. */
export const FORMATS = {
  csv: { contentType: 'text/csv; charset=utf-8; header=present', mediaType: 'text/csv' },
  json: { contentType: 'application/json; charset=utf-8', mediaType: 'application/json' },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;
export type Format = keyof typeof FORMATS;

/** What a format is for, in a catalogue. */
export const FORMAT_NAMES: Readonly<Record<Format, Bilingual>> = {
  csv: { es: 'CSV, para programas y bases de datos', en: 'CSV, for programs and databases' },
  json: { es: 'JSON, para programas', en: 'JSON, for programs' },
  xlsx: { es: 'Hoja de cálculo XLSX', en: 'XLSX spreadsheet' },
};
