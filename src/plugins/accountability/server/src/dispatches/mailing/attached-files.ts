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
  kilobytes >= 1_000
    ? `${(kilobytes / 1_000).toLocaleString('es-CO', { maximumFractionDigits: 1 })} MB`
    : `${Math.max(Math.round(kilobytes), 1)} kB`;

/** Which files go with a mail, and which are led to: as many as there is room for, in their order. */
export function partFiles<File extends AttachedFile>(files: readonly File[]) {
  let room = MOST_ATTACHED_KB;
  const parts: { attached: File[]; linked: File[] } = { attached: [], linked: [] };
  for (const file of files) {
    const fits = file.provider === 'local' && file.size <= room;
    if (fits) room -= file.size;
    parts[fits ? 'attached' : 'linked'].push(file);
  }
  return parts;
}

/**
 * Small files of this machine go with the mail; the others are led to, with their size, and the mailbox of whoever reads it
 * is not filled.
 */
export async function carryFiles(strapi: Core.Strapi, files: readonly AttachedFile[]): Promise<CarriedFiles> {
  const base = strapi.config.get<string>('server.absoluteUrl', '');
  const { attached, linked } = partFiles(files);
  const attachments = attached.map(async ({ name, mime, hash, ext }) => {
    const file = path.join(strapi.dirs.static.public, 'uploads', path.basename(`${hash}${ext}`));
    return { filename: name, content: await readFile(file), contentType: mime };
  });
  return {
    attachments: await Promise.all(attachments),
    links: linked.map(({ name, url, size }) => ({
      name: `${name} (${sizeOf(size)})`,
      url: new URL(url, base.endsWith('/') ? base : `${base}/`).href,
    })),
  };
}
