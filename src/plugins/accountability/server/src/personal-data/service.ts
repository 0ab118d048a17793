import { hkdfSync } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { createVault, type Vault } from './vault';

/**
 * The vault of this application, with the keys of its configuration (`PERSONAL_DATA_KEY`).
 *
 * @throws in production without a key: data sealed with a key that is not kept would be lost, and data kept
 * unsealed would be worse. In development a key is derived from the application's own, and the log says so.
 */
export function personalDataService({ strapi }: { strapi: Core.Strapi }): Vault {
  const configured = strapi.plugin('accountability').config<string>('personalDataKey');
  const previous = strapi.plugin('accountability').config<string[]>('previousPersonalDataKeys') ?? [];
  if (configured) return createVault(configured, previous);

  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'PERSONAL_DATA_KEY is missing: 32 bytes in base64 (openssl rand -base64 32). Nothing was started.',
    );
  }
  strapi.log.warn('PERSONAL_DATA_KEY is missing: using a key derived from APP_KEYS, for development only.');
  const appKeys = strapi.config.get<string[]>('server.app.keys', []).join();
  return createVault(
    Buffer.from(hkdfSync('sha256', appKeys, '', 'personal data', 32)).toString('base64'),
    previous,
  );
}
