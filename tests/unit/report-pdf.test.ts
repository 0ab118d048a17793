import { reportPdf } from '../../src/plugins/accountability/server/src/reports/pdf';
import type { Report } from '../../src/plugins/accountability/server/src/reports/read-report';
import { linesOfPdf } from '../support/pdf';

const LETTERHEAD = { institute: 'Instituto de Fomento Empresarial y Empleo', timeZone: 'America/Bogota' };

const indicator = (name: string, result: number | null, group: string | null = null) => ({
  name,
  unit: 'personas',
  target: 500,
  result,
  group,
});

const reportOf = (changes: Partial<Report> = {}): Report => ({
  documentId: 'a',
  title: 'Informe del primer trimestre',
  slug: 'informe',
  kind: 'quarterly',
  periodStart: '2026-01-01',
  periodEnd: '2026-03-31',
  summary: 'Lo que se logró.',
  body: null,
  indicators: [],
  corrections: [],
  publishedAt: new Date('2026-04-02T03:00:00Z'),
  changedAt: new Date('2026-04-02T03:00:00Z'),
  ...changes,
});

const bytesOf = async (changes: Partial<Report> = {}): Promise<string> =>
  (await reportPdf(reportOf(changes), LETTERHEAD, { compress: false })).toString('latin1');
const shown = (pdf: string): string => linesOfPdf(pdf).join(' ').replace(/\s+/g, ' ');
const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\n/g)?.length ?? 0;
/** In the order of the file, in which an element is written after what it holds. */
const tagsOf = (pdf: string): string[] => Array.from(pdf.matchAll(/\/S \/(\w+)\n/g), ([, tag = '']) => tag);
const count = (tags: readonly string[], tag: string): number => tags.filter((one) => one === tag).length;

describe('a management report on paper', () => {
  it('begins with a cover: whose it is, what it is about, and since when it is public', async () => {
    const text = shown(await bytesOf());
    for (const part of [
      'Instituto de Fomento Empresarial y Empleo',
      'Informe de gestión trimestral',
      'Informe del primer trimestre',
      'Del 1 de enero de 2026 al 31 de marzo de 2026',
      'Publicado el 1 de abril de 2026',
      'Lo que se logró.',
    ])
      expect(text).toContain(part);
  });

  it('has on its cover what was corrected, with its date', async () => {
    const corrections = [{ note: 'Faltaban los cursos de marzo', at: '2026-05-04T15:00:00Z' }];
    expect(shown(await bytesOf({ corrections }))).toContain(
      'Correcciones 4 de mayo de 2026 Faltaban los cursos de marzo',
    );
  });

  it('is a tagged PDF/UA in Spanish that ends as it began for the same report', async () => {
    const pdf = await bytesOf({ indicators: [indicator('Formadas', 548)], body: 'Texto.' });
    expect(pdf).toContain('/Lang (es-CO)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).not.toContain('Helvetica');
    expect(await bytesOf({ indicators: [indicator('Formadas', 548)], body: 'Texto.' })).toBe(pdf);
  });

  it('draws the indicators with an alternative text, and has them in a table with headings', async () => {
    const pdf = await bytesOf({
      indicators: [
        indicator('Personas formadas', 548, 'Empleo'),
        indicator('Personas ubicadas', null, 'Empleo'),
      ],
    });
    const tags = tagsOf(pdf);
    expect(count(tags, 'Figure')).toBe(1);
    // With accents, it is in UTF-16.
    expect(pdf.replaceAll('\0', '')).toMatch(/\/Alt \(\W*Gr.fico de barras: [^]*Personas formadas/);
    expect(count(tags, 'Table')).toBe(1);
    expect(count(tags, 'TR')).toBe(3);
    // Five columns, and each row's own.
    expect(count(tags, 'TH')).toBe(5 + 2);
    expect(pdf.match(/\/Scope \/Column|\/scope \/Column/gi)).toHaveLength(5);
    const text = shown(pdf);
    // In the chart, and in the table.
    expect(text).toContain('548 · 110 %');
    expect(text).toContain('Personas formadas personas 500 548 110 %');
    expect(text).toContain('Personas ubicadas personas 500 sin resultado');
  });

  it('parts a chart that no page holds, never an indicator from its bars', async () => {
    const indicators = Array.from({ length: 30 }, (_, index) => indicator(`Indicador ${index + 1}`, index));
    const pdf = await bytesOf({ indicators });
    const figures = count(tagsOf(pdf), 'Figure');
    expect(figures).toBeGreaterThan(2);
    expect(pagesOf(pdf)).toBeGreaterThan(figures);
    const text = shown(pdf);
    for (const { name } of indicators) expect(text.split(`${name} (personas)`)).toHaveLength(2);
  });

  it('shows the titles of a long table again on each of its pages, and has them once in its structure', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| Sede ${index + 1} | ${index} |`);
    const pdf = await bytesOf({ body: ['| Lugar | Asistentes |', '| --- | --- |', ...rows].join('\n') });
    // The cover has a page of its own.
    expect(pagesOf(pdf)).toBeGreaterThan(3);
    expect(shown(pdf).split('Lugar Asistentes')).toHaveLength(pagesOf(pdf));
    expect(count(tagsOf(pdf), 'TH')).toBe(2 + rows.length);
  });

  it('has the same text as the website: headings, lists, tables, what is bold and where links lead', async () => {
    const pdf = await bytesOf({
      body: [
        '# Resultados',
        'Texto con **negrita**, *cursiva* y [un enlace](https://ejemplo.co/datos).',
        '#### Detalle',
        '- uno\n- dos\n  1. primero\n  2. segundo',
        '| Sede | Personas |\n| --- | --- |\n| Norte | 12 |\n| Sur | 30 |',
        '> Lo dijo alguien',
        '<b>html</b>',
      ].join('\n\n'),
    });
    const text = shown(pdf);
    for (const part of [
      'Resultados',
      'un enlace (https://ejemplo.co/datos)',
      'uno',
      '1. primero',
      'Norte 12',
      'Lo dijo alguien',
      '<b>html</b>',
    ])
      expect(text).toContain(part);
    const tags = tagsOf(pdf);
    // No level is left out below the report's title.
    expect([count(tags, 'H1'), count(tags, 'H2'), count(tags, 'H3'), count(tags, 'H4')]).toEqual([
      1, 1, 1, 0,
    ]);
    expect(count(tags, 'LI')).toBe(4);
    expect(count(tags, 'BlockQuote')).toBe(1);
    expect(count(tags, 'TR')).toBe(3);
  });

  it.each([
    ['a cell no page holds', `| A | B |\n| --- | --- |\n| uno | ${'palabra '.repeat(3_000)} |`],
    ['a paragraph of many pages', 'palabra '.repeat(8_000)],
    ['a list of many pages', Array.from({ length: 300 }, (_, index) => `- punto ${index}`).join('\n')],
    ['a table without rows', '| A | B |\n| --- | --- |'],
    ['nothing but blanks', ' \n\n '],
  ])('is written whole with %s', async (_what, body) => {
    const pdf = await bytesOf({ body });
    const words = body.match(/palabra|punto/g)?.length ?? 0;
    expect(shown(pdf).match(/palabra|punto/g)?.length ?? 0).toBe(words);
  });
});
