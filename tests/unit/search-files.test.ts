import { deflateSync } from 'node:zlib';

import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

import { readInThread } from '../../src/plugins/accountability/server/src/website/search/files/reader-thread';
import { zipOf } from '../support/plan-documents';
import { textPdf } from '../support/search-files';
import { xlsx } from '../support/attachment-files';

const MEGABYTE = 1024 * 1024;

/** A PDF whose page is described by these bytes, deflated. */
function pdfWithContent(content: Buffer): Buffer {
  const stream = deflateSync(content);
  const parts = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<>>>>endobj\n',
    `4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`,
  ].map((text) => Buffer.from(text));
  return Buffer.concat([...parts, stream, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>')]);
}

describe('reading a file', () => {
  it('gives the text of a PDF, accents included, page after page', async () => {
    const read = await readInThread('pdf', await textPdf('La rendición de cuentas del año'));
    expect(read).toMatchObject({ extraction: 'read' });
    expect('text' in read && read.text).toContain('La rendición de cuentas del año');
  });

  it('gives the text of a Word document', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Acta', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('Se aprobó el señalamiento'),
          ],
        },
      ],
    });
    const read = await readInThread('docx', await Packer.toBuffer(document));
    expect('text' in read && read.text.split(/\n+/)).toEqual(['Acta', 'Se aprobó el señalamiento', '']);
  });

  it('gives the cells of a spreadsheet', async () => {
    const read = await readInThread('xlsx', await xlsx());
    expect('text' in read && read.text).toContain('Solicitud');
  });

  it('gives a text in UTF-8 or of Windows', async () => {
    for (const encoding of ['utf8', 'latin1'] as const) {
      expect(await readInThread('text', Buffer.from('Año', encoding))).toEqual({
        extraction: 'read',
        text: 'Año',
      });
    }
  });

  it('cuts a text that has no end', async () => {
    const read = await readInThread('text', Buffer.alloc(3 * MEGABYTE, 'a '));
    expect('text' in read && read.text).toHaveLength(1_000_000);
  });

  it('says of a locked or damaged one that it is', async () => {
    expect(await readInThread('pdf', await textPdf('secreto', { userPassword: 'clave' }))).toEqual({
      extraction: 'locked',
    });
    const damaged = { pdf: Buffer.from('%PDF-1.4\n1 0 obj'), docx: zipOf([]), xlsx: Buffer.alloc(0) };
    for (const [kind, bytes] of Object.entries(damaged)) {
      expect(await readInThread(kind as keyof typeof damaged, bytes)).toEqual({ extraction: 'damaged' });
    }
  });

  it('gives up one that grows beyond measure or takes for ever, and goes on answering meanwhile', async () => {
    const bomb = pdfWithContent(Buffer.alloc(300 * MEGABYTE, ' '));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    const most = { milliseconds: 60_000, growthBytes: 100 * MEGABYTE };
    expect(await readInThread('pdf', bomb, most)).toEqual({ extraction: 'too-large' });
    expect(await readInThread('pdf', await textPdf('uno'), { ...most, milliseconds: 1 })).toEqual({
      extraction: 'too-large',
    });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(1);
  });
});
