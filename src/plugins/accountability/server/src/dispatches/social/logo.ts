import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

import { getService } from '../../get-service';
import { errorKind } from '../../shared/error-kind';

/** A file of the media library. */
interface Media {
  hash?: string;
  ext?: string;
  provider?: string;
}

/** The institute's logo where it lies on this machine and can be drawn; without it the name stands alone. */
export async function readLogo(strapi: Core.Strapi): Promise<Buffer | null> {
  const logo = (await getService('settings').get()).logo as Media | null | undefined;
  if (!logo?.hash || !logo.ext || logo.provider !== 'local') return null;
  const name = path.basename(`${logo.hash}${logo.ext}`);
  try {
    const content = await readFile(path.join(strapi.dirs.static.public, 'uploads', name));
    await sharp(content).metadata();
    return content;
  } catch (error) {
    strapi.log.warn(`The institute's logo cannot be drawn (${errorKind(error)}): cards go out without it`);
    return null;
  }
}
