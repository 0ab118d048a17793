import jsQR from 'jsqr';

import {
  PAPER_SIZES,
  type Poster,
  posterPdf,
  tooMuchFor,
} from '../../src/plugins/accountability/server/src/dispatches/poster';
import { linesOfPdf, pictureOfSquares } from '../support/pdf';

/** A pixel of any colour, as a logo. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const posterOf = (changes: Partial<Poster> = {}): Poster => ({
  institute: {
    name: 'Instituto Municipal de Empleo y Fomento Empresarial',
    address: 'Calle 48 # 28-40',
    phone: '607 670 6464',
    email: 'contacto@instituto.example',
  },
  logo: null,
  title: 'Audiencia pública de rendición de cuentas',
  facts: ['Jueves, 3 de diciembre de 2026, 9:00 a. m.', 'Auditorio Luis A. Calvo, Carrera 27 con calle 9'],
  text: 'Lo que se hizo con los recursos de **todos**. Venga, pregunte y *evalúe*.',
  link: 'https://sitio.example/audiencia.html?slug=rendicion-2026',
  ...changes,
});

const words = (count: number) => Array.from({ length: count }, (_, index) => `palabra${index + 1}`).join(' ');
const drawn = async (changes: Partial<Poster> = {}, paper: (typeof PAPER_SIZES)[number] = 'LETTER') =>
  (await posterPdf(posterOf(changes), paper, { compress: false })).toString('latin1');
/** Without blanks: a line on paper ends where it must. */
const shown = (pdf: string) => linesOfPdf(pdf).join('').replace(/\s+/g, '');
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\n/g)?.length ?? 0;
const tagsOf = (pdf: string) => Array.from(pdf.matchAll(/\/S \/(\w+)\n/g), ([, tag = '']) => tag);
/** The sizes letters are set in, in points. */
const sizesOf = (pdf: string) => Array.from(pdf.matchAll(/\/F\d+ ([\d.]+) Tf/g), ([, size]) => Number(size));

const LONG_TEXT = [
  '## Orden del día',
  '1. Himno de la ciudad',
  '2. Informe de **gestión** del director',
  '',
  '- Empleo\n- Microcrédito, con [el detalle](https://sitio.example/datos)',
  '',
  '| Sede | Hora |\n| --- | --- |\n| Norte | 8:00 |',
  '',
  `> ${words(40)}`,
].join('\n');

describe('a poster', () => {
  it.each([
    ['LETTER', 612, 792],
    ['A4', 595.28, 841.89],
    ['A3', 841.89, 1190.55],
  ] as const)('is one page of %s that says everything', async (paper, width, height) => {
    const pdf = await drawn({ text: LONG_TEXT }, paper);
    expect(pagesOf(pdf)).toBe(1);
    expect(pdf).toContain(`/MediaBox [0 0 ${width} ${height}]`);
    const text = shown(pdf);
    const said = [
      'Instituto Municipal de Empleo y Fomento Empresarial',
      'Audiencia pública de rendición de cuentas',
      'Jueves, 3 de diciembre de 2026, 9:00 a. m.',
      'Auditorio Luis A. Calvo, Carrera 27 con calle 9',
      'Orden del día',
      '1.Himno de la ciudad',
      '2.Informe de gestión del director',
      '•Empleo',
      '•Microcrédito, con el detalle (https://sitio.example/datos)',
      'Sede: Norte · Hora: 8:00',
      words(40),
      'sitio.example/audiencia.html?slug=rendicion-2026',
      'Calle 48 # 28-40 · 607 670 6464 · contacto@instituto.example',
    ];
    for (const part of said) expect(text).toContain(part.replace(/\s+/g, ''));
  });

  it('is tagged, in Spanish, with a title, headings, a list and pictures that say what they are', async () => {
    const logo = { content: PIXEL, alternativeText: 'Escudo de la ciudad' };
    const pdf = await drawn({ text: LONG_TEXT, logo });
    expect(pdf).toContain('/Lang (es-CO)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).not.toContain('Helvetica');
    const tags = tagsOf(pdf);
    for (const tag of ['H1', 'H2', 'P', 'BlockQuote', 'Link']) expect(tags).toContain(tag);
    const count = (tag: string) => tags.filter((one) => one === tag).length;
    // Two numbers, two points: two lists' worth of items, one after the other.
    expect([count('L'), count('LI'), count('Lbl'), count('LBody')]).toEqual([1, 4, 4, 4]);
    expect(count('Figure')).toBe(2);
    expect(pdf).toContain('/Alt (Escudo de la ciudad)');
    expect(pdf.replaceAll('\0', '')).toMatch(/\/Alt \(\W*C.digo QR que lleva a https:\/\/sitio/);
  });

  it('leads to its page with a code that a camera reads', async () => {
    const link = 'https://sitio.example/audiencia.html?slug=rendicion-de-cuentas-del-primer-semestre-de-2026';
    const { data, width, height } = pictureOfSquares(await drawn({ link, facts: [] }), 3);
    expect(jsQR(data, width, height)?.data).toBe(link);
  });

  it('has no code where it leads nowhere, and no box where there is no hearing', async () => {
    const pdf = await drawn({ link: null, facts: [] });
    expect(tagsOf(pdf)).not.toContain('Figure');
    expect(tagsOf(pdf)).not.toContain('Link');
    expect(shown(pdf)).toContain('Calle48#28-40');
  });

  it('sets a short text larger than a long one, and none smaller than can be read from a step away', async () => {
    const contact = 12;
    const titles: number[] = [];
    for (const count of [5, 40, 120]) {
      const sizes = sizesOf(await drawn({ text: words(count) })).filter((size) => size > contact);
      titles.push(Math.max(...sizes));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
    }
    expect(titles).toEqual([...titles].sort((one, other) => other - one));
    expect(new Set(titles).size).toBe(3);
  });

  it('says how many words there are too many, and with so many fewer it fits', async () => {
    const many = 600;
    const over = tooMuchFor(posterOf({ text: words(many) }));
    expect(over).toMatchObject({ title: false });
    expect(over?.words).toBeGreaterThan(0);
    await expect(drawn({ text: words(many) }, 'A4')).rejects.toThrow(RangeError);
    const rest = many - (over?.words ?? 0);
    expect(tooMuchFor(posterOf({ text: words(rest) }))).toBeNull();
    expect(tooMuchFor(posterOf({ text: words(rest + 1) }))?.words).toBe(1);
    for (const paper of PAPER_SIZES) {
      const text = shown(await drawn({ text: words(rest) }, paper));
      expect(text).toContain(`palabra${rest}`);
    }
  });

  it('says that a title leaves no room for anything', () => {
    const title = Array.from({ length: 60 }, () => 'Rendición de cuentas').join(' ');
    expect(tooMuchFor(posterOf({ title }))?.title).toBe(true);
    expect(tooMuchFor(posterOf({ title: 'A'.repeat(250), text: '' }))).toBeNull();
  });

  it('breaks an address that is wider than the page, and loses no letter of it', async () => {
    const address = `https://sitio.example/${'documento-'.repeat(20)}fin`;
    expect(shown(await drawn({ text: `Vea ${address}`, link: address }))).toContain(address);
  });
});
