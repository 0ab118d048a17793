import type { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import { localDate, midnight } from '../../deadlines';
import { getService } from '../../get-service';
import type { Language } from '../../shared/http/language';
import { webPage } from '../../shared/web-page';

import { baseUrl, openDataAddresses } from './addresses';
import { catalogue } from './catalogue';
import { type ContentMark, contentMarks } from './content-mark';
import { csvMetadata } from './csv-metadata';
import { type DatasetName } from './dataset';
import { DATASETS } from './datasets';
import { dictionary } from './dictionary';
import type { Format } from './format';
import { toCsv } from './formats/csv';
import { toJson } from './formats/json';
import { toXlsx } from './formats/xlsx';

const DEFAULT_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** What is published, as tables that programs and spreadsheets read (Ley 1712 de 2014, art. 11, k). */
export function openDataService({ strapi }: { strapi: Core.Strapi }) {
  const addresses = () => openDataAddresses(baseUrl(strapi));
  const license = () =>
    webPage(strapi.plugin('accountability').config<string>('openDataLicense') || '')?.href ?? DEFAULT_LICENSE;
  const markOf = contentMarks(strapi);

  async function stateOf(name: DatasetName, timeZone: string): Promise<ContentMark> {
    const { sources, countsPrivate = false } = DATASETS[name];
    const state = await markOf(sources, countsPrivate);
    if (!countsPrivate) return state;
    const dayOf = (at: Date | null) => at && new Date(midnight(at, timeZone));
    return { ...state, modified: dayOf(state.modified), issued: dayOf(state.issued) };
  }

  /** All that a file of a dataset says besides its rows. */
  function told(name: DatasetName) {
    const dataset = DATASETS[name];
    return csvMetadata(dataset, dataset.columns(strapi), addresses(), license());
  }

  return {
    /** The catalogue of the datasets, and when any of them changed last. */
    async catalogue() {
      const { name, website, email, timeZone } = await getService('settings').get();
      const publisher = { name, website: website ?? null, email: email ?? null };
      const listed = await Promise.all(
        Object.values(DATASETS).map(async (dataset) => ({
          dataset,
          state: await stateOf(dataset.name, timeZone),
          period: (await dataset.period?.(strapi, timeZone)) ?? null,
        })),
      );
      return catalogue(listed, publisher, license(), addresses());
    },

    /** What each column is, in the reader's language. */
    dictionary(name: DatasetName, language: Language) {
      const dataset = DATASETS[name];
      return dictionary(dataset, dataset.columns(strapi), addresses(), language);
    },

    /** The same for programs that read CSV (CSV on the Web). */
    csvMetadata: told,

    /** Where that is found; for the header that leads to it. */
    csvMetadataAddress: (name: DatasetName) => addresses().csvMetadata(name),

    /**
     * What a dataset's files are known by before they are made: another mark whenever one would say something else, up to a
     * second later.
     */
    async state(name: DatasetName, now = new Date()): Promise<{ mark: string; modified: Date | null }> {
      const { timeZone } = await getService('settings').get();
      const { mark, modified } = await stateOf(name, timeZone);
      const day = DATASETS[name].changesByDay ? localDate(now, timeZone) : null;
      return { mark: JSON.stringify([mark, day, timeZone, told(name)]), modified };
    },

    /** A dataset as a file, read while it is taken. Closed before its end, it reads no further. */
    async file(name: DatasetName, format: Format): Promise<Readable> {
      const { timeZone } = await getService('settings').get();
      const dataset = DATASETS[name];
      const columns = dataset.columns(strapi);
      const pages = dataset.cells(strapi, { timeZone, baseUrl: baseUrl(strapi) });
      switch (format) {
        case 'csv':
          return toCsv(columns, pages);
        case 'xlsx':
          return toXlsx(columns, pages);
        case 'json':
          return toJson(columns, pages, {
            dataset: name,
            title: dataset.title.es,
            license: license(),
            dictionary: addresses().dictionary(name),
          });
      }
    },
  };
}
