import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import sharp from 'sharp';

import { withoutMetadata } from '../../src/plugins/accountability/server/src/inquiries/attachments/content/image';
import { kindOf } from '../../src/plugins/accountability/server/src/inquiries/attachments/content/kind';
import {
  newFileKey,
  openSealed,
  seal,
} from '../../src/plugins/accountability/server/src/inquiries/attachments/sealed-file';
import {
  annotatedPng,
  docx,
  mp3,
  mp4,
  odt,
  officePackage,
  pdf,
  photo,
  webp,
  WORD_MAIN,
  xlsx,
} from '../support/attachment-files';
import { rawDocx, zipOf } from '../support/plan-documents';
import { HIDDEN, polyglots } from '../support/polyglots';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'content-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* whole(bytes: Buffer) {
  yield await Promise.resolve(bytes);
}

/** What the application takes it for: a kind, or why it is refused. */
const judged = async (bytes: Buffer) => (await examined(bytes)).verdict;

/** The same, and how often the disk was read. It is read as the application does: sealed, from a disk. */
async function examined(bytes: Buffer): Promise<{ verdict: string; readings: number }> {
  const key = newFileKey();
  const file = path.join(folder, 'file');
  const sealed: Buffer[] = [];
  for await (const piece of seal(whole(bytes), key)) sealed.push(piece);
  await writeFile(file, Buffer.concat(sealed));
  const handle = await open(file);
  const read = jest.spyOn(handle, 'read');
  const reader = await openSealed(handle, key);
  try {
    const verdict = await kindOf(reader).catch((error: { reason: string }) => error.reason);
    return { verdict, readings: read.mock.calls.length };
  } finally {
    await reader.close();
  }
}

const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding);

describe('the type of a file, by what is in it', () => {
  it.each([
    ['a PDF', 'pdf', pdf],
    ['a photo', 'jpeg', photo],
    ['a PNG', 'png', annotatedPng],
    ['a WEBP', 'webp', webp],
    ['a Word document', 'docx', docx],
    ['a Word document written by other software', 'docx', () => rawDocx('<w:document/>')],
    ['a Word document whose types come last', 'docx', () => officePackage(WORD_MAIN)],
    ['a spreadsheet', 'xlsx', xlsx],
    ['an OpenDocument text', 'odt', () => odt()],
    ['a recording with an ID3 tag', 'mp3', mp3],
    ['a recording without one', 'mp3', () => mp3().subarray(20)],
    ['a recording of an iPhone', 'm4a', () => mp4('M4A ', 'soun')],
    ['a recording of an Android telephone', 'm4a', () => mp4('mp42', 'soun')],
    ['text', 'txt', () => text('Señor alcalde:\r\n\tsolicito…\n')],
    ['text of Windows', 'txt', () => text('Se\xf1or alcalde: \x93solicito\x94', 'latin1')],
    ['text whose letters end with each piece', 'txt', () => text(`a${'ñ'.repeat(70_000)}`)],
    ['text that begins like a bitmap', 'txt', () => text('BMW 320i, placa ABC123')],
    ['text that begins with a block of houses', 'txt', () => text('MZ 5 casa 3, barrio La Esperanza')],
    ['text that begins with a block in full', 'txt', () => text('MZA-5 CASA 3')],
    ['text that begins with who wrote it', 'txt', () => text('<Ana Quintero> escribió: buenos días')],
    ['text that begins with an address', 'txt', () => text('Mz 5 casa 3, solicito el servicio')],
    ['text that quotes a mail', 'txt', () => text('<adriana@correo.example> escribió: señor alcalde')],
    ['text that begins with a sign', 'txt', () => text('< 5 km. # de contrato, 20 % y {anexo}')],
    ['text with a page in it', 'txt', () => text('Su sitio dice <script>alert(1)</script>')],
    ['text with the mark of UTF-8', 'txt', () => text('\ufeffSeñor alcalde')],
    ['text in JSON', 'txt', () => text('{"asunto": "hola"}')],
  ])('%s', async (_what, kind, make) => {
    expect(await judged(await make())).toBe(kind);
  });

  it.each([
    ['a program', 'type', () => Buffer.concat([text('MZ\x90\0\x03\0', 'latin1'), Buffer.alloc(500)])],
    ['an archive', 'type', () => zipOf([{ name: 'programa.exe', content: 'MZ' }])],
    [
      'a Java program with an Office part',
      'type',
      () =>
        zipOf([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'A.class', content: '' },
        ]),
    ],
    [
      'a presentation',
      'type',
      () =>
        officePackage('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    ],
    ['an OpenDocument spreadsheet', 'type', () => odt([], 'application/vnd.oasis.opendocument.spreadsheet')],
    [
      'a Word document with macros',
      'macros',
      () => officePackage('application/vnd.ms-word.document.macroEnabled.main+xml'),
    ],
    [
      'one that hides that it has them',
      'macros',
      () => officePackage(WORD_MAIN, [{ name: 'word/vbaProject.bin', content: 'macro' }]),
    ],
    [
      'an OpenDocument text with macros',
      'macros',
      () => odt([{ name: 'Basic/Standard/Module1.xml', content: '' }]),
    ],
    ['an archive cut short', 'type', async () => (await docx()).subarray(0, 900)],
    ['a film', 'type', () => mp4('mp42', 'vide', 'soun')],
    ['a film that calls itself a recording', 'type', () => mp4('M4A ', 'vide', 'soun')],
    ['a recording without tracks', 'type', () => mp4('M4A ')],
    ['boxes that claim to be longer than the file', 'type', () => mp4('M4A ', 'soun').subarray(0, 5_000)],
    [
      'a GIF',
      'type',
      () =>
        sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
          .gif()
          .toBuffer(),
    ],
    ['text with a NUL in its last piece', 'type', () => text(`${'a'.repeat(200_000)}\0`)],
    ['a page before a program', 'type', () => Buffer.concat([text('<html>'), Buffer.alloc(70_000)])],
    ['blanks and a PDF', 'type', () => text(' %PDF-1.7')],
    ['text in UTF-16', 'type', () => text('\ufeffSeñor', 'utf16le')],
    ['a PDF that does not begin as one', 'type', async () => Buffer.concat([Buffer.alloc(3), await pdf()])],
  ])('refuses %s (%s)', async (_what, reason, make) => {
    expect(await judged(await make())).toBe(reason);
  });
});

describe('a text that begins as something else', () => {
  it.each([
    'GIF89a=1;alert(1)',
    '<!DOCTYPE html><script>alert(1)</script>',
    '<html><script>alert(1)</script>',
    '<script>alert(1)</script>',
    '<SVG/onload=alert(1)>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    '<?xml version="1.0"?><a/>',
    '<?php system($_GET[0]);',
    '<%= 1 %>',
    '<!-- --><html>',
    '#!/bin/sh\nrm -rf /',
    '@echo off\r\n',
    '{\\rtf1 hola}',
    '%!PS-Adobe-3.0',
  ])('is refused, also with blanks before it: %j', async (content) => {
    expect(await judged(text(content))).toBe('type');
    expect(await judged(text(`\ufeff \r\n\t${content}`))).toBe('type');
  });

  it('is refused where a signature says what it is', async () => {
    expect(await judged(text('MZP, all of it in letters'))).toBe('type');
  });
});

describe('a recording made of a million boxes', () => {
  const empty = (type: string) => {
    const header = Buffer.alloc(8);
    header.writeUInt32BE(8, 0);
    header.write(type, 4, 'latin1');
    return header;
  };
  const movie = () => {
    const head = Buffer.from(empty('moov'));
    head.writeUInt32BE(8 + 8 * 1_000, 0);
    return Buffer.concat([head, ...Array.from({ length: 1_000 }, () => empty('free'))]);
  };

  it('is refused after a few readings, also where its first track is sound', async () => {
    const bomb = Buffer.concat(Array.from({ length: 1_000 }, movie));
    for (const beginning of [mp4('M4A '), mp4('M4A ', 'soun')]) {
      const { verdict, readings } = await examined(Buffer.concat([beginning, bomb]));
      expect(verdict).toBe('type');
      expect(readings).toBeLessThan(100);
    }
  });
});

const cleaned = async (bytes: Buffer, kind: 'jpeg' | 'png' | 'webp') => {
  const chunks: Buffer[] = [];
  for await (const chunk of withoutMetadata(whole(bytes), kind)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe('a file that is two things at once', () => {
  it('is one of them, or refused', async () => {
    const found: [string, string][] = [];
    const expected: [string, string][] = [];
    for (const { what, content, becomes } of await polyglots()) {
      found.push([what, await judged(content)]);
      expected.push([what, becomes]);
    }
    expect(found).toEqual(expected);
  });

  it('is a picture and nothing else once it was drawn anew', async () => {
    for (const { what, content, becomes } of await polyglots()) {
      if (becomes !== 'jpeg' && becomes !== 'png') continue;
      const after = await cleaned(content, becomes);
      const left = [HIDDEN, 'programa.exe', '%PDF', '<html>'].filter((trace) => after.includes(trace));
      expect([what, left]).toEqual([what, []]);
      expect((await sharp(after).metadata()).format).toBe(becomes);
    }
  });
});

describe('an image without what is written beside it', () => {
  it('has no place, device or author, and stands upright', async () => {
    const before = await photo(60, 40);
    expect((await sharp(before).metadata()).exif).toBeDefined();
    expect(before.includes('Adriana')).toBe(true);

    const after = await cleaned(before, 'jpeg');
    const metadata = await sharp(after).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(
      Array(5).fill(undefined),
    );
    expect(after.includes('Adriana')).toBe(false);
  });

  it('has no text chunks, and is as transparent as it was', async () => {
    const before = await annotatedPng();
    expect(before.includes('Adriana')).toBe(true);
    const after = await cleaned(before, 'png');
    expect(after.includes('tEXt')).toBe(false);
    expect(await sharp(after).metadata()).toMatchObject({ format: 'png', hasAlpha: true, width: 30 });
  });

  it('keeps nothing that came after its end', async () => {
    const after = await cleaned(
      Buffer.concat([await photo(), zipOf([{ name: 'a.exe', content: 'MZ' }])]),
      'jpeg',
    );
    expect(after.includes('a.exe')).toBe(false);
  });

  it('keeps its format', async () => {
    const metadata = await sharp(await cleaned(await webp(), 'webp')).metadata();
    expect(metadata.format).toBe('webp');
    expect(metadata.exif).toBeUndefined();
  });

  it.each([
    ['cut short', async () => (await photo(600, 400)).subarray(0, 1500)],
    ['of noise', async () => Buffer.concat([(await photo()).subarray(0, 30), Buffer.alloc(2_000, 7)])],
  ])('is refused when it is %s', async (_what, make) => {
    await expect(cleaned(await make(), 'jpeg')).rejects.toMatchObject({ reason: 'brokenImage' });
  });

  it('is refused when it would fill the memory', async () => {
    const huge = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect(huge.length).toBeLessThan(1_000_000);
    await expect(cleaned(huge, 'png')).rejects.toMatchObject({ reason: 'brokenImage' });
  });
});
