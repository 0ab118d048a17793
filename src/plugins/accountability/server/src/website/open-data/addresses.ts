import type { Core } from '@strapi/strapi';

/** Where the application is reached from outside, without a slash at the end. */
export const baseUrl = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');

/** Whole addresses of the catalogue and of what it leads to. */
export function openDataAddresses(base: string) {
  const catalogue = `${base}/api/accountability/open-data`;
  return {
    catalogue,
    file: (dataset: string, ending: string) => `${catalogue}/${dataset}.${ending}`,
    dictionary: (dataset: string) => `${catalogue}/${dataset}/dictionary`,
    /** Where CSVW looks for it (Model for Tabular Data, 5.3). */
    csvMetadata: (dataset: string) => `${catalogue}/${dataset}.csv-metadata.json`,
  };
}

export type Addresses = ReturnType<typeof openDataAddresses>;
