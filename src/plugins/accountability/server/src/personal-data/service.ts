import { hkdfSync } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { resealAll, type RotationProgress, type SealedColumn } from './rotation';
import { createVault, type Vault } from './vault';

/** The vault, and what is done with everything it sealed. */
export interface PersonalData extends Vault {
  /** Tells where a slice keeps sealed values, once, when the application starts. */
  sealedColumn(column: SealedColumn): void;
  /** Seals everything again with the current key (`rotation.ts`). */
  rotateKeys(onProgress: (progress: RotationProgress) => void): Promise<RotationProgress>;
}

export function personalDataService({ strapi }: { strapi: Core.Strapi }): PersonalData {
  const vault = applicationVault(strapi);
  const columns: SealedColumn[] = [];
  return {
    ...vault,
    sealedColumn(column) {
      columns.push(column);
    },
    rotateKeys: (onProgress) => resealAll(strapi, vault, columns, onProgress),
  };
}

/**
 * The vault of this application, with the keys of its configuration (`PERSONAL_DATA_KEY`).
 *
 * @throws in production without a key: data sealed with a key that is not kept would be lost, and data kept
 * unsealed would be worse. In development a key is derived from the application's own, and the log says so.
 */
function applicationVault(strapi: Core.Strapi): Vault {
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
