import path from 'node:path';

import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

import { getService } from '../get-service';
import { errorKind } from '../shared/error-kind';

/** The institute's logo as documents print it. */
export interface PrintedLogo {
  /** PNG. */
  content: Buffer;
  alternativeText: string;
}

interface Media {
  hash?: string;
  ext?: string;
  provider?: string;
  alternativeText?: string | null;
}

/** Sharp on the widest poster; more would only make files larger. In pixels. */
const LARGEST = { width: 1_200, height: 600 };

/**
 * The logo of the settings, of whatever kind it is, as large as it is; `null` where there is none on this machine, and then the
 * name stands alone.
 */
export async function printedLogo(strapi: Core.Strapi): Promise<PrintedLogo | null> {
  const settings = await getService('settings').get();
  const logo = settings.logo as Media | null | undefined;
  const { hash, ext, provider, alternativeText } = logo ?? {};
  if (provider !== 'local' || !hash || !ext) return null;
  const file = path.join(strapi.dirs.static.public, 'uploads', path.basename(`${hash}${ext}`));
  try {
    const content = await sharp(file)
      .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
    return { content, alternativeText: alternativeText ?? settings.name };
  } catch (error) {
    strapi.log.warn(`The institute's logo cannot be printed (${errorKind(error)})`);
    return null;
  }
}
