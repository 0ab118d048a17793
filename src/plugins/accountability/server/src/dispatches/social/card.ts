import sharp from 'sharp';

import { fold } from '../../shared/text/folding';
import { outlineOf } from '../../shared/pdf/fonts';
import { printable } from '../../shared/pdf/printable';
import type { MadeFile, Message } from '../channel';

import { CARD, type CardWords, COLOURS, layOut, type Line, MARGIN } from './card-layout';
import { replaceEmoji } from './emoji';
import { hearingTime, kindOf } from './words';

export const CARD_NAME = 'card.png';

const LOGO = { width: 420, height: 96, padding: 16, radius: 12 } as const;
/** Far more than a logo has: beyond it a picture is made to fill memory. */
const LOGO_PIXELS = 60_000_000;

export interface CardFacts extends CardWords {
  /** Whether something of the title is missing: the fonts do not have it. */
  incomplete: boolean;
}

/** What a message's card says. Its title says already what it is about, where it begins with it. */
export function cardFacts(message: Message): CardFacts {
  const { hearing, timeZone, institute } = message;
  const kind = kindOf(message);
  // Our letters have no emoji, and a «?» in their place says what nobody asked.
  const written = replaceEmoji(message.title, () => ' ');
  const title = printable(written);
  return {
    kind: kind !== null && fold(title.text).startsWith(fold(kind)) ? null : kind,
    title: title.text,
    date: hearing && printable(hearingTime(hearing, timeZone)).text,
    institute: printable(institute.name).text,
    incomplete: title.replaced || written !== message.title,
  };
}

/** The card in words, for who does not see it. */
export function cardDescription(message: Message): string {
  const { kind, title, date, institute } = cardFacts(message);
  return [kind, title, date, institute].filter((part) => part !== null).join('. ');
}

const drawn = ({ text, x, y, size, font, colour }: Line) =>
  `<path fill="${colour}" d="${outlineOf(text, x, y, size, font)}"/>`;

/** Letters as outlines: librsvg would look for fonts on the machine, and servers have none. */
function svg(lines: readonly Line[], panel: { width: number; height: number } | null): Buffer {
  const { width, height } = CARD;
  const rounded = panel
    ? `<rect x="${MARGIN}" y="${MARGIN}" width="${panel.width}" height="${panel.height}" rx="${LOGO.radius}" fill="${COLOURS.panel}"/>`
    : '';
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<rect width="${width}" height="${height}" fill="${COLOURS.background}"/>` +
      `<rect width="16" height="${height}" fill="${COLOURS.kind}"/>` +
      `${rounded}${lines.map(drawn).join('')}</svg>`,
  );
}

/** A logo as large as its place on the card. */
async function fitted(logo: Buffer) {
  const { data, info } = await sharp(logo, { limitInputPixels: LOGO_PIXELS, failOn: 'error' })
    .resize({ width: LOGO.width, height: LOGO.height, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * A picture of 1200 by 630 with what a message is about, for networks to show.
 *
 * @param logo any picture; it stands on white, which every logo is made for
 * @throws where the logo is no picture
 */
export async function drawCard(message: Message, logo: Buffer | null): Promise<MadeFile> {
  const words = cardFacts(message);
  const picture = logo && (await fitted(logo));
  const panel = picture && {
    width: picture.width + 2 * LOGO.padding,
    height: picture.height + 2 * LOGO.padding,
  };
  const beside = panel && layOut(words, panel.height + LOGO.padding * 1.5);
  // A title that has no room beside it is worth more than the logo: who it is stands below all the same.
  const shown = picture && beside?.readable ? picture : null;
  const { lines } = shown && beside ? beside : layOut(words, 0);
  const base = sharp(svg(lines, shown && panel));
  const place = MARGIN + LOGO.padding;
  const card = shown ? base.composite([{ input: shown.data, left: place, top: place }]) : base;
  return { filename: 'tarjeta.png', contentType: 'image/png', content: await card.png().toBuffer() };
}
