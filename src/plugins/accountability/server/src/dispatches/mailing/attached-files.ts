import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { Attachment } from '../../outbox';
import type { AttachedFile } from '../channel';

/** What goes with a mail, all files together; what is larger is read by a link. In kilobytes. */
const MOST_ATTACHED_KB = 1_000;

/** The files of a message as its mail carries them. */
export interface CarriedFiles {
  attachments: Attachment[];
  links: { name: string; url: string }[];
}

const sizeOf = (kilobytes: number) =>
  kilobytes >= 1_000 ? `${Math.round(kilobytes / 100) / 10} MB` : `${Math.max(Math.round(kilobytes), 1)} kB`;

/**
 * Small files of this machine go with the mail; the others are led to, with their size, and the mailbox of whoever reads it
 * is not filled.
 */
export async function carryFiles(strapi: Core.Strapi, files: readonly AttachedFile[]): Promise<CarriedFiles> {
  const base = strapi.config.get<string>('server.absoluteUrl', '');
  const carried: CarriedFiles = { attachments: [], links: [] };
  let room = MOST_ATTACHED_KB;
  for (const { name, url, mime, size, hash, ext, provider } of files) {
    if (provider === 'local' && size <= room) {
      const file = path.join(strapi.dirs.static.public, 'uploads', path.basename(`${hash}${ext}`));
      carried.attachments.push({ filename: name, content: await readFile(file), contentType: mime });
      room -= size;
    } else {
      const address = new URL(url, base.endsWith('/') ? base : `${base}/`).href;
      carried.links.push({ name: `${name} (${sizeOf(size)})`, url: address });
    }
  }
  return carried;
}
