import { bytesOf, type PaperSize, taggedDocument } from '../../shared/pdf/document';
import { INK, MUTED } from '../../shared/pdf/page';
import { drawQrCode } from '../../shared/pdf/qr-code';

import type { PrintedLogo } from '../printed-logo';

import { blocksOf, plainWords } from './blocks';
import { breakLines } from './lines';
import {
  EDGE,
  FOOT,
  type Laid,
  largestLayout,
  LINE_HEIGHT,
  PAPERS,
  type PosterText,
  wordsOver,
} from './measure';
import { PosterPage } from './page';

export const PAPER_SIZES: readonly PaperSize[] = ['LETTER', 'A4', 'A3'];

/** What a poster is made of. */
export interface Poster {
  institute: { name: string; address?: string; phone?: string; email?: string; website?: string };
  logo: PrintedLogo | null;
  title: string;
  /** When and where, each on a line of its own. */
  facts: readonly string[];
  /** Markdown. */
  text: string;
  /** Of the web, as browsers send it. */
  link: string | null;
}

export interface PosterOptions {
  createdAt?: Date;
  /** `false` leaves the page's content readable in the bytes. */
  compress?: boolean;
}

/** What there is no room for. */
export interface TooMuch {
  /** Words of the text, at its end. */
  words: number;
  /** Whether what stands above the text takes the whole poster by itself. */
  title: boolean;
}

/** In hundredths of the page's width. */
const LOGO = { width: 30, height: 9 };
const QR = 19;
const NAME_SIZE = 3.4;
const ADDRESS_SIZE = 2.4;
const SMALLEST_ADDRESS = 1.7;
const CONTACT_SIZE = 1.8;

const textOf = ({ title, facts, text }: Poster): PosterText => ({
  title: plainWords(title, true),
  facts: facts.map((fact) => plainWords(fact, true)),
  blocks: blocksOf(text),
});

/** What does not fit on one page of each paper, in letters that can be read; `null` where all does. */
export function tooMuchFor(poster: Poster): TooMuch | null {
  const text = textOf(poster);
  if (PAPER_SIZES.every((paper) => largestLayout(text, paper))) return null;
  const bare = { ...text, blocks: [] };
  return {
    words: Math.max(...PAPER_SIZES.map((paper) => wordsOver(text, paper))),
    title: PAPER_SIZES.some((paper) => !largestLayout(bare, paper)),
  };
}

/** How many times as wide as it is high a PNG is: its first block says so (RFC 2083, 11.2.1). */
const shapeOf = (png: Buffer) => png.readUInt32BE(16) / png.readUInt32BE(20);

function drawHead(page: PosterPage, { institute, logo }: Poster, unit: number, width: number): void {
  const [left, top] = [EDGE * unit, EDGE * unit * 0.8];
  let nameLeft = left;
  if (logo) {
    const height = LOGO.height * unit;
    const box = { left, top, width: Math.min(LOGO.width * unit, height * shapeOf(logo.content)), height };
    page.picture(logo.content, logo.alternativeText, box);
    nameLeft += box.width + 2 * unit;
  }
  const words = plainWords(institute.name, true);
  const room = width - (nameLeft - left);
  let size = NAME_SIZE * unit;
  // As high as the logo, or less.
  while (breakLines(words, size, room).length * size * LINE_HEIGHT > LOGO.height * unit) size *= 0.95;
  const lines = breakLines(words, size, room);
  const height = lines.length * size * LINE_HEIGHT;
  const nameTop = top + Math.max(0, (LOGO.height * unit - height) / 2);
  page.lines('P', { lines, size, left: nameLeft, top: nameTop, block: null });
  page.ornament((doc) => doc.rect(left, top + (LOGO.height + 1) * unit, width, 0.5 * unit).fill(INK));
}

/** An address in letters small enough for the place it has. */
function laidAddress(address: string, unit: number, left: number, top: number, room: number): Laid {
  const words = plainWords(address.replace(/^https?:\/\//, ''));
  let size = ADDRESS_SIZE * unit;
  while (size > SMALLEST_ADDRESS * unit && breakLines(words, size, room).length > 4) size *= 0.95;
  return { lines: breakLines(words, size, room), size, left, top, block: null };
}

function drawFoot(page: PosterPage, { institute, link }: Poster, unit: number, paper: PaperSize): void {
  const { width, height } = PAPERS[paper];
  const left = EDGE * unit;
  const top = height - (FOOT - 2) * unit;
  page.ornament((doc) => doc.rect(left, top - unit, width - 2 * left, 0.25 * unit).fill(INK));
  let textLeft = left;
  if (link) {
    const box = { left, top, width: QR * unit, height: QR * unit };
    drawQrCode(page, link, `Código QR que lleva a ${link}`, box);
    textLeft += (QR + 2) * unit;
    const size = ADDRESS_SIZE * unit;
    page.text('P', 'Más información: apunte aquí la cámara o escriba', 'bold', size, textLeft, top + unit);
    const room = width - textLeft - left;
    page.address(laidAddress(link, unit, textLeft, top + unit + size * LINE_HEIGHT, room), room, link);
  }
  const contact = [institute.address, institute.phone, institute.email].filter(Boolean).join(' · ');
  if (contact === '') return;
  const size = CONTACT_SIZE * unit;
  const lines = breakLines(plainWords(contact), size, width - textLeft - left);
  const bottom = top + QR * unit - unit;
  const contactTop = link ? bottom - lines.length * size * LINE_HEIGHT : top + unit;
  page.lines('P', { lines, size, left: textLeft, top: contactTop, block: null }, MUTED);
}

/**
 * A notice as one page to be printed and posted, in the largest letters it has room for (PDF/UA-1, ISO 14289-1).
 *
 * @throws RangeError where the text does not fit: `tooMuchFor` says so before
 */
export async function posterPdf(
  poster: Poster,
  paper: PaperSize,
  { createdAt, compress = true }: PosterOptions = {},
): Promise<Buffer> {
  const layout = largestLayout(textOf(poster), paper);
  if (!layout) throw new RangeError('The text does not fit on a poster');
  const doc = taggedDocument({ title: poster.title, size: paper, createdAt, compress });
  const page = new PosterPage(doc);
  const unit = PAPERS[paper].width / 100;
  const width = PAPERS[paper].width - 2 * EDGE * unit;

  drawHead(page, poster, unit, width);
  page.lines('H1', layout.title);
  const { factsBox } = layout;
  if (factsBox) {
    page.ornament((drawn) =>
      drawn.roundedRect(EDGE * unit, factsBox.top, width, factsBox.height, unit).fill('#e7eef6'),
    );
  }
  for (const fact of layout.facts) page.lines('P', fact);
  for (let place = 0; place < layout.blocks.length; place += 1) {
    const laid = layout.blocks[place];
    if (!laid) continue;
    if (laid.block?.tag !== 'LI') {
      page.lines(laid.block?.tag ?? 'P', laid);
      continue;
    }
    const after = layout.blocks.findIndex((one, index) => index > place && one.block?.tag !== 'LI');
    const items = layout.blocks.slice(place, after < 0 ? undefined : after);
    page.list(items);
    place += items.length - 1;
  }
  drawFoot(page, poster, unit, paper);
  page.finish();
  return bytesOf(doc);
}
