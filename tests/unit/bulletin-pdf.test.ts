import { bulletinPdf, type Letterhead } from '../../src/plugins/accountability/server/src/bulletins/pdf';
import type { Bulletin } from '../../src/plugins/accountability/server/src/bulletins/read-bulletin';
import { linesOfPdf } from '../support/pdf';

const LETTERHEAD = {
  institute: 'Instituto de Fomento Empresarial y Empleo',
  address: 'https://sitio.example/boletin.html?slug=resultados',
};

const bulletinOf = (changes: Partial<Bulletin> = {}): Bulletin => ({
  documentId: 'a',
  number: 4,
  title: 'Resultados de enero a junio de 2019',
  slug: 'resultados',
  summary: 'Se publicaron 2 informes.',
  body: '## Informes\n\nUn **informe**.\n\n| Meta | Resultado |\n| --- | --- |\n| 500 | 548 |',
  issuedOn: '2019-07-03',
  changedAt: new Date('2019-07-03T15:00:00Z'),
  ...changes,
});

const bytesOf = async (
  changes: Partial<Bulletin> = {},
  letterhead: Letterhead = LETTERHEAD,
): Promise<string> =>
  (await bulletinPdf(bulletinOf(changes), letterhead, { compress: false })).toString('latin1');
const shown = (pdf: string): string => linesOfPdf(pdf).join(' ').replace(/\s+/g, ' ');

describe('a bulletin on paper', () => {
  it('says whose it is, its number and date, and what the website says', async () => {
    const text = shown(await bytesOf());
    for (const part of [
      'Instituto de Fomento Empresarial y Empleo',
      'Boletín n.º 4 · 3 de julio de 2019',
      'Resultados de enero a junio de 2019',
      'Se publicaron 2 informes.',
      'Informes Un informe .',
      'Meta Resultado 500 548',
      'Este boletín en la página web: https://sitio.example/boletin.html?slug=resultados',
      'Boletín n.º 4 · Página 1 de 1',
    ])
      expect(text).toContain(part);
  });

  it('has no number where it was published before bulletins were numbered, and no address where none is known', async () => {
    const text = shown(await bytesOf({ number: null }, { ...LETTERHEAD, address: null }));
    expect(text).toContain('Boletín · 3 de julio de 2019');
    expect(text).not.toContain('n.º');
    expect(text).not.toContain('página web');
  });

  it('is a tagged PDF/UA in Spanish with its headings, the same bytes for the same bulletin', async () => {
    const pdf = await bytesOf();
    expect(pdf).toContain('/Lang (es-CO)');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toMatch(/\/S \/H1\n/);
    expect(pdf).toMatch(/\/S \/H2\n/);
    expect(pdf).toMatch(/\/S \/Table\n/);
    expect(await bytesOf()).toBe(pdf);
  });
});
