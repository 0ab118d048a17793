import { inflateSync } from 'node:zlib';

/** Reads uncompressed PDF files of this project's making (`compress: false`), as Latin-1 text. */

/** A PDF as it is sent, uncompressed. */
export function uncompressedPdf(file: Buffer): string {
  return file.toString('latin1').replace(/\nstream\n(x[^]*?)\nendstream/g, (_stream, data: string) => {
    const content = inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    return `\nstream\n${content}\nendstream`;
  });
}

const unhex = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');

/** What each glyph of a font stands for, by its number in the file (ISO 32000-1, 9.10.3). */
function charactersOf(pdf: string, font: string): string[] {
  const map = new RegExp(`\\n${font} 0 obj[^]*?/ToUnicode (\\d+) 0 R`).exec(pdf)?.[1];
  const ranges = new RegExp(`\\n${map} 0 obj[^]*?endstream`).exec(pdf)?.[0] ?? '';
  return Array.from(ranges.matchAll(/<\w+> <\w+> \[([^\]]*)\]/g), ([, range = '']) =>
    Array.from(range.matchAll(/<([^>]*)>/g), ([, hex = '']) => unhex(hex)),
  ).flat();
}

/** What the pages show, line by line, as a reader would copy it. */
export function linesOfPdf(pdf: string): string[] {
  const fonts = new Map(
    Array.from(pdf.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = '', object = '']) => [
      name,
      charactersOf(pdf, object),
    ]),
  );
  // A line sets its font once, and may then be shown in pieces, each moved by an accent's place.
  return Array.from(pdf.matchAll(/\/(F\d+) [\d.]+ Tf\n([^]*?)ET\n/g), ([, font = '', pieces = '']) =>
    Array.from(pieces.matchAll(/\[([^\]]*)\] TJ/g), ([, piece = '']) =>
      Array.from(piece.matchAll(/<([0-9a-f]*)>/g), ([, hex = '']) => hex).join(''),
    )
      .join('')
      .replace(/.{4}/g, (glyph) => fonts.get(font)?.[parseInt(glyph, 16)] ?? '�'),
  );
}

/** The squares drawn on its first page, as a picture a QR reader takes: black on white, `scale` pixels to the point. */
export function pictureOfSquares(pdf: string, scale: number) {
  const [width, height] = [612 * scale, 792 * scale];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [, ...numbers] of pdf.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\n/g)) {
    const [x = 0, y = 0, w = 0, h = 0] = numbers.map((number) => Number(number) * scale);
    for (let row = Math.round(y); row < Math.round(y + h); row += 1) {
      for (let column = Math.round(x); column < Math.round(x + w); column += 1) {
        data.set([0, 0, 0], (row * width + column) * 4);
      }
    }
  }
  return { data, width, height };
}
