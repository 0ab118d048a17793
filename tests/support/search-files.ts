import { createHash, randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import PDFDocument from 'pdfkit';

import type { TestApp } from './strapi';

const FILE = 'plugin::upload.file';

/** A file of the media library as a test refers to it. */
export interface LibraryFile {
  id: number;
  url: string;
}

/** Puts files into the media library of an application, and takes them off the disk again. */
export function mediaLibrary(app: () => TestApp) {
  const written: string[] = [];
  const folder = () => path.join(app().strapi.dirs.static.public, 'uploads');

  return {
    /** Writes the bytes where the library keeps them, as an upload does. */
    async add(name: string, bytes: Buffer, more: object = {}): Promise<LibraryFile> {
      const ext = path.extname(name);
      const hash = `prueba_${randomBytes(8).toString('hex')}`;
      const file = path.join(folder(), `${hash}${ext}`);
      await writeFile(file, bytes);
      written.push(file);
      const data = {
        name,
        hash,
        ext,
        mime: ext === '.pdf' ? 'application/pdf' : 'application/octet-stream',
        size: bytes.length / 1000,
        url: `/uploads/${hash}${ext}`,
        provider: 'local',
        documentId: createHash('sha1').update(hash).digest('hex').slice(0, 24),
        ...more,
      };
      const { id, url } = (await app().strapi.db.query(FILE).create({ data })) as LibraryFile;
      return { id, url };
    },

    /** Puts other bytes in its place, as replacing it in the library does. */
    async replace({ id, url }: LibraryFile, bytes: Buffer): Promise<void> {
      await writeFile(path.join(folder(), path.basename(url)), bytes);
      await app()
        .strapi.db.query(FILE)
        .update({ where: { id }, data: { size: bytes.length / 1000 } });
    },

    async remove({ id }: LibraryFile): Promise<void> {
      await app().strapi.db.query(FILE).delete({ where: { id } });
    },

    async sweep(): Promise<void> {
      for (const file of written) await rm(file, { force: true });
    },
  };
}

/** A PDF in Spanish; with a password nobody reads it without. */
export async function textPdf(text: string, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument(options);
  document.text(text).end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A PDF of a page that was scanned: a picture, and no text. */
export async function scannedPdf(picture: Buffer): Promise<Buffer> {
  const document = new PDFDocument();
  document.image(picture).end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
