import sharp from 'sharp';

import { xChannelOf } from '../../src/plugins/accountability/server/src/dispatches/channels/x';
import {
  cardDescription,
  cardFacts,
} from '../../src/plugins/accountability/server/src/dispatches/social/card';
import {
  CARD,
  COLOURS,
  layOut,
  MARGIN,
} from '../../src/plugins/accountability/server/src/dispatches/social/card-layout';
import { widthOf } from '../../src/plugins/accountability/server/src/shared/pdf/fonts';
import { hearingMessage } from '../support/dispatch-message';

const picture = (svg: string) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200">${svg}</svg>`))
    .png()
    .toBuffer();

const channelWith = (logo: Buffer | null) =>
  xChannelOf(null, {
    logo: () => Promise.resolve(logo),
    report: () => Promise.resolve(null),
    clock: () => new Date('2026-12-01T13:00:00Z'),
  });

async function cardOf(message = hearingMessage(), logo: Buffer | null = null): Promise<Buffer> {
  const file = await channelWith(logo).file?.(message, {}, 'card.png');
  if (!file) throw new Error('The channel draws a card');
  expect(file.contentType).toBe('image/png');
  return file.content;
}

/** The share of a card's pixels that are of a colour, `#rrggbb`, in a part of it. */
async function shareOf(
  card: Buffer,
  colour: string,
  area: { left: number; top: number; width: number; height: number },
) {
  const pixels = await sharp(card).extract(area).removeAlpha().raw().toBuffer();
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    if (wanted.every((value, index) => Math.abs(value - (pixels[at + index] ?? 0)) < 8)) count += 1;
  }
  return count / (pixels.length / 3);
}

const WHOLE = { left: 0, top: 0, ...CARD };
/** Below the place of the logo. */
const WORDS = { left: MARGIN, top: 220, width: CARD.width - 2 * MARGIN, height: CARD.height - 220 };

/** Relative luminance (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the card of a post', () => {
  it('is a picture of 1200 by 630 with title, date and institute on it', async () => {
    const card = await cardOf();
    expect(await sharp(card).metadata()).toMatchObject({ format: 'png', ...CARD });
    expect(card.length).toBeLessThan(300_000);
    for (const colour of [COLOURS.title, COLOURS.date, COLOURS.institute]) {
      expect(await shareOf(card, colour, WORDS)).toBeGreaterThan(0.003);
    }
    expect(await shareOf(card, COLOURS.background, WHOLE)).toBeGreaterThan(0.6);
  });

  it('shows the logo on white, in its own colours', async () => {
    const logo = await picture('<circle cx="100" cy="100" r="90" fill="#1b7f5a"/>');
    const corner = { left: MARGIN, top: MARGIN, width: 320, height: 128 };
    expect(await shareOf(await cardOf(hearingMessage(), logo), '#1b7f5a', corner)).toBeGreaterThan(0.1);
    expect(await shareOf(await cardOf(), '#1b7f5a', corner)).toBe(0);
  });

  it.each([
    ['a short title', 'Rinde cuentas'],
    ['a title of 250 letters', 'Rendición de cuentas de empleo y formación '.repeat(6).slice(0, 250)],
    ['a word of 250 letters', 'W'.repeat(250)],
  ])('holds %s whole: wrapped and made smaller, nothing over its edge or over something else', (_, title) => {
    const institute = 'Instituto Municipal para el Desarrollo Empresarial y el Empleo '
      .repeat(4)
      .slice(0, 250);
    const { lines } = layOut(
      { kind: 'Boletín', title, date: 'jueves, 10 de diciembre de 2026', institute },
      0,
    );
    for (const { text, x, y, size, font } of lines) {
      expect(x + widthOf(text, size, font)).toBeLessThanOrEqual(CARD.width - MARGIN + 1);
      expect(y).toBeLessThanOrEqual(CARD.height - MARGIN + 1);
    }
    const tops = lines.map(({ y, size }) => y - size);
    const bottoms = lines.map(({ y }) => y);
    tops.slice(1).forEach((top, index) => expect(top).toBeGreaterThan((bottoms[index] ?? 0) - 1));
    const shown = lines.filter(({ colour }) => colour === COLOURS.title).map(({ text }) => text);
    expect(shown.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
  });

  it('does without the logo where the title has no room beside it', async () => {
    const logo = await picture('<rect width="600" height="200" fill="#1b7f5a"/>');
    const crowded = hearingMessage({
      title: 'W'.repeat(255),
      institute: { name: 'Instituto '.repeat(25).trim() },
    });
    expect(await shareOf(await cardOf(crowded, logo), '#1b7f5a', WHOLE)).toBe(0);
  });

  it.each(['title', 'kind', 'date', 'institute'] as const)('has a contrast of 4.5 at least: %s', (part) => {
    const [dark, light] = [luminance(COLOURS.background), luminance(COLOURS[part])];
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('is told in words to who does not see it, with the kind where the title does not say it', () => {
    expect(cardDescription(hearingMessage({ title: 'Cuentas claras' }))).toBe(
      'Audiencia pública. Cuentas claras. jueves, 10 de diciembre de 2026, 9:00 a. m.. Instituto Municipal de Empleo',
    );
    expect(cardFacts(hearingMessage({ title: 'AUDIENCIA PUBLICA 2026' })).kind).toBeNull();
  });

  it('warns of signs it cannot show', async () => {
    const message = hearingMessage({ title: 'Rinde cuentas 🎉', link: null });
    expect(cardFacts(message).title).toBe('Rinde cuentas');
    const problems = await channelWith(null).validate(message, {});
    expect(problems).toEqual([expect.objectContaining({ field: 'title', weight: 'warning' })]);
    await expect(channelWith(null).validate(message, { card: false })).resolves.toEqual([]);
  });

  it('is not there where nobody wants it, nor under another name', async () => {
    const channel = channelWith(null);
    expect((await channel.preview(hearingMessage(), {})).files.map(({ name }) => name)).toEqual(['card.png']);
    expect((await channel.preview(hearingMessage(), { card: false })).files).toEqual([]);
    await expect(channel.file?.(hearingMessage(), { card: false }, 'card.png')).resolves.toBeNull();
    await expect(channel.file?.(hearingMessage(), {}, 'other.png')).resolves.toBeNull();
  });
});
