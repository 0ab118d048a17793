import { type Memo, memoPdf } from '../../src/plugins/accountability/server/src/dispatches/memos/pdf';
import { formatMemoNumber } from '../../src/plugins/accountability/server/src/dispatches/memos/service';
import { linesOfPdf } from '../support/pdf';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const memoOf = (changes: Partial<Memo> = {}): Memo => ({
  institute: { name: 'Instituto de Empleo', address: 'Calle 48 # 28-40', phone: '607 670 6464' },
  taxId: '800.123.456-7',
  logo: null,
  number: 'MEMO-2026-007',
  on: '2026-11-29',
  from: 'Oficina de Planeación',
  to: 'Funcionarios, Contratistas',
  subject: 'Audiencia pública de rendición de cuentas',
  body: 'Se invita a **todo el personal**.\n\n- Llegar media hora antes\n- Traer el carné',
  ...changes,
});

const drawn = async (changes: Partial<Memo> = {}) =>
  (await memoPdf(memoOf(changes), { compress: false })).toString('latin1');
const shown = (pdf: string) => linesOfPdf(pdf).join(' ').replace(/\s+/g, ' ');
const tagsOf = (pdf: string) => Array.from(pdf.matchAll(/\/S \/(\w+)\n/g), ([, tag = '']) => tag);
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\n/g)?.length ?? 0;

describe('a memo on paper', () => {
  it('says whose it is, its number and day, who writes to whom, and the text', async () => {
    const text = shown(await drawn());
    for (const part of [
      'Instituto de Empleo',
      'NIT 800.123.456-7',
      'Calle 48 # 28-40',
      'Memorando interno',
      'Número MEMO-2026-007',
      'Fecha 29 de noviembre de 2026',
      'De Oficina de Planeación',
      'Para Funcionarios, Contratistas',
      'Asunto Audiencia pública de rendición de cuentas',
      'Se invita a todo el personal',
      '• Llegar media hora antes',
      'Instituto de Empleo · Memorando MEMO-2026-007 · Página 1 de 1',
    ])
      expect(text).toContain(part);
  });

  it('has no number before it goes out, and says so', async () => {
    const text = shown(await drawn({ number: null }));
    expect(text).toContain('Número Se asigna al enviarlo');
    expect(text).not.toContain('MEMO-');
  });

  it('is tagged, in Spanish, with a table whose rows have headings', async () => {
    const pdf = await drawn({ logo: { content: PIXEL, alternativeText: 'Escudo' } });
    expect(pdf).toContain('/Lang (es-CO)');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const tags = tagsOf(pdf);
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(5);
    for (const tag of ['H1', 'Table', 'L', 'Figure']) expect(tags).toContain(tag);
    expect(pdf).toContain('/Alt (Escudo)');
    expect(pdf.match(/\/Scope \/Row/gi)).toHaveLength(5);
  });

  it('goes on for as many pages as its text needs', async () => {
    const body = Array.from({ length: 80 }, (_, index) => `Párrafo ${index + 1} del memorando.`).join('\n\n');
    const pdf = await drawn({ body });
    expect(pagesOf(pdf)).toBeGreaterThan(1);
    expect(shown(pdf)).toContain('Párrafo 80 del memorando.');
  });

  it('is numbered with three digits, and goes on after the thousandth', () => {
    expect(formatMemoNumber(2026, 1)).toBe('MEMO-2026-001');
    expect(formatMemoNumber(2026, 1_000)).toBe('MEMO-2026-1000');
  });
});
