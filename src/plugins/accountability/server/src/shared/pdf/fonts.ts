import { readFileSync } from 'node:fs';

import { create, type Font } from 'fontkit';

/** Noto Sans (SIL Open Font License 1.1): Latin, Greek and Cyrillic, which is every name a Colombian document prints. */
const FILES = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  italic: '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  boldItalic: '@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
} as const;

export type FontName = keyof typeof FILES;

const bytes = new Map<FontName, Buffer>();

/** The font's file, read once. */
function fileOf(name: FontName): Buffer {
  const known = bytes.get(name) ?? readFileSync(require.resolve(FILES[name]));
  bytes.set(name, known);
  return known;
}

/** Makes the fonts known to a document by their names; what is used of them is embedded in it. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const name of Object.keys(FILES) as FontName[]) doc.registerFont(name, fileOf(name));
}

const opened = new Map<FontName, Font>();

function fontOf(name: FontName): Font {
  const font = opened.get(name) ?? (create(fileOf(name)) as Font);
  opened.set(name, font);
  return font;
}

/** Whether the fonts have a shape for a character; all hold the same ones. */
export function hasGlyph(codePoint: number): boolean {
  return fontOf('regular').hasGlyphForCodePoint(codePoint);
}

/** How wide a text is, in the unit of `size`, without kerning: what the fonts lack counts as wide as a line is high. */
export function widthOf(text: string, size: number, name: FontName = 'regular'): number {
  const font = fontOf(name);
  const widths = Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(codePoint)) return size;
    return (font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm) * size;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * A text as the outline of its letters, for pictures that are drawn where no font is at hand.
 *
 * @param x where it begins, in the unit of `size`
 * @param y its base line
 * @returns the data of an SVG path
 */
export function outlineOf(text: string, x: number, y: number, size: number, name: FontName): string {
  const font = fontOf(name);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  return glyphs
    .map(({ path }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const [left, top] = [pen + xOffset * scale, y - yOffset * scale];
      pen += xAdvance * scale;
      // Fonts count upwards, pictures downwards.
      return path.scale(scale, -scale).translate(left, top).toSVG();
    })
    .join('');
}

/**
 * How a text is to be set, as options of pdfkit's text functions. Kerning and the placing of accents that have no letter
 * of their own are by far the most work a font makes, a tenth of a second for each receipt: the first is done without,
 * the second is asked for where there is such an accent.
 */
export function shaping(text: string): PDFKit.Mixins.TextOptions {
  const accents = /\p{M}/u.test(text);
  // Features by name, which fontkit takes and pdfkit's types do not know.
  const features: object = { kern: false, mark: accents, mkmk: accents };
  return { features: features as PDFKit.Mixins.OpenTypeFeatures[] };
}
