import { crc32 } from 'node:zlib';

import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import writeExcelFile from 'write-excel-file/node';

import { zipOf, type ZipPart } from './plan-documents';

/** A photo as a telephone takes it: turned by a tag, with the place, the device and a comment beside it. */
export async function photo(width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a03020' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Marca del teléfono', Copyright: 'Adriana Quintero' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '7/1 7/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '73/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const plain = () => sharp({ create: { width: 30, height: 20, channels: 4, background: '#2050a080' } });

/** A PNG with a text chunk (PNG 1.2, 4.2.3) as an editor writes one. */
export async function annotatedPng(): Promise<Buffer> {
  const png = await plain().png().toBuffer();
  const text = Buffer.from('Author\0Adriana Quintero', 'latin1');
  const body = Buffer.concat([Buffer.from('tEXt'), text]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(text.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  // After the signature and the header chunk.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

export const webp = () =>
  plain()
    .webp()
    .withExif({ IFD0: { Make: 'Marca del teléfono' } })
    .toBuffer();

export async function pdf(text = 'Solicitud'): Promise<Buffer> {
  const document = new PDFDocument();
  document.text(text).end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const docx = (text = 'Solicitud') =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));

export const xlsx = () => writeExcelFile([[{ value: 'Solicitud' }]]).toBuffer();

/** A package of OpenDocument: its first entry is not compressed and says what it is. */
export function odt(
  others: readonly ZipPart[] = [],
  mimetype = 'application/vnd.oasis.opendocument.text',
): Buffer {
  return zipOf([
    { name: 'mimetype', content: mimetype, stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    ...others,
  ]);
}

/** An Office package whose `[Content_Types].xml` names this main part. */
export function officePackage(mainPart: string, others: readonly ZipPart[] = []): Buffer {
  return zipOf([
    { name: 'word/document.xml', content: '<w:document/>' },
    ...others,
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/word/document.xml" ContentType="${mainPart}"/></Types>`,
    },
  ]);
}
export const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Frames of silence (MPEG 1, layer III, 128 kbit/s, 44.1 kHz), after an ID3 tag. */
export function mp3(): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064, 0);
  const tag = Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x0a0123456789', 'latin1');
  return Buffer.concat([tag, ...Array.from({ length: 20 }, () => frame)]);
}

function box(type: string, ...content: Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(inside.length + 8, 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, inside]);
}

/** A recording of the tracks named (`soun`, `vide`), under the brand a telephone gives it; the tracks come last. */
export function mp4(brand: string, ...tracks: string[]): Buffer {
  const track = (kind: string) =>
    box(
      'trak',
      box('tkhd', Buffer.alloc(84)),
      box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(13))),
    );
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0isommp42`, 'latin1')),
    box('mdat', Buffer.alloc(100_000)),
    box('moov', box('mvhd', Buffer.alloc(100)), ...tracks.map(track)),
  ]);
}
