import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';

import type { Institute } from './templates';

/** The institute's logo, to go with each message: a picture on a server would tell who reads which message when. */
interface Logo {
  content: Buffer;
  contentType: string;
  extension: string;
  alternativeText: string;
}

export interface Letterhead {
  institute: Institute;
  logo: Logo | null;
  /** Where answers go, when not to the sender's address. */
  replyTo: string | null;
}

/** A file of the media library, or one of its smaller copies. */
interface Picture {
  hash?: string;
  ext?: string;
  mime?: string;
  /** In kilobytes. */
  size?: number | string;
}

/** The kinds every mail program shows. */
const MIME_TYPES = ['image/png', 'image/jpeg'];
const MAX_LOGO_KB = 100;

const fits = ({ mime, size }: Picture) => MIME_TYPES.includes(mime ?? '') && Number(size) <= MAX_LOGO_KB;

/** The institute as its settings describe it now. */
export async function readLetterhead(strapi: Core.Strapi): Promise<Letterhead> {
  const settings = await getService('settings').get();
  const { name, address, email, phone, website } = settings;
  const logo = settings.logo as Media | null | undefined;
  return {
    institute: {
      name,
      ...(address ? { address } : {}),
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(website ? { website } : {}),
    },
    logo: logo ? await readLogo(strapi, logo, name) : null,
    replyTo: strapi.plugin('accountability').config<string>('outbox.replyTo') || email || null,
  };
}

interface Media extends Picture {
  provider?: string;
  alternativeText?: string | null;
  formats?: Record<string, Picture> | null;
}

/** The logo where it lies on this machine in a format and size fit for mail; without it the name stands alone. */
async function readLogo(strapi: Core.Strapi, media: Media, name: string): Promise<Logo | null> {
  if (media.provider !== 'local') return null;
  const { small, thumbnail } = media.formats ?? {};
  const picture = [media, small, thumbnail].find((one) => one && fits(one));
  if (!picture?.hash || !picture.ext || !picture.mime) return null;

  const file = path.join(
    strapi.dirs.static.public,
    'uploads',
    path.basename(`${picture.hash}${picture.ext}`),
  );
  try {
    return {
      content: await readFile(file),
      contentType: picture.mime,
      extension: picture.ext,
      alternativeText: media.alternativeText ?? name,
    };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    strapi.log.warn(`The institute's logo cannot be read (${code}): mail goes out without it`);
    return null;
  }
}
