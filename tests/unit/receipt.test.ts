import jsQR from 'jsqr';

import { explainDeadline } from '../../src/plugins/accountability/server/src/deadlines';
import {
  type Receipt,
  renderReceipt,
} from '../../src/plugins/accountability/server/src/inquiries/receipt/receipt';
import { trackingAddress } from '../../src/plugins/accountability/server/src/inquiries/receipt/tracking-address';
import { printable } from '../../src/plugins/accountability/server/src/shared/pdf/printable';
import { linesOfPdf, pictureOfSquares } from '../support/pdf';

const RECEIVED_AT = '2026-02-02T09:00:00-05:00';

function receiptOf(changes: Partial<Receipt> = {}, language: 'es' | 'en' = 'es'): Receipt {
  return {
    institute: {
      name: 'Instituto de Fomento Empresarial y Empleo',
      taxId: '900.000.000-1',
      contactLines: ['Calle 1 # 2-34', 'contacto@instituto.example'],
      timeZone: 'America/Bogota',
    },
    filingNumber: '2026-000001',
    receivedAt: RECEIVED_AT,
    recordedAt: RECEIVED_AT,
    typeLabel: 'Petición',
    subject: 'Empleos creados en 2025',
    deadline: explainDeadline('peticion', RECEIVED_AT, { language }),
    anonymous: false,
    channelLabel: 'Sitio web',
    attachments: 0,
    priority: false,
    trackingPage: 'https://instituto.example/seguimiento',
    ...changes,
  };
}

async function bytesOf(changes: Partial<Receipt> = {}, language: 'es' | 'en' = 'es'): Promise<string> {
  const file = await renderReceipt(receiptOf(changes, language), language, { compress: false });
  return file.toString('latin1');
}

const shown = (pdf: string): string => linesOfPdf(pdf).join(' ').replace(/\s+/g, ' ');

async function textOf(changes: Partial<Receipt> = {}, language: 'es' | 'en' = 'es'): Promise<string> {
  return shown(await bytesOf(changes, language));
}

const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\n/g)?.length ?? 0;
const tagsOf = (pdf: string): string[] => Array.from(pdf.matchAll(/\/S \/(\w+)\n/g), ([, tag = '']) => tag);

describe('a receipt', () => {
  it('names the institute, the number, the type and the subject', async () => {
    const text = await textOf();
    for (const part of [
      'Instituto de Fomento Empresarial y Empleo',
      'NIT 900.000.000-1',
      'contacto@instituto.example',
      'Constancia de radicación 2026-000001',
      'Tipo de solicitud Petición',
      'Asunto Empleos creados en 2025',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('writes dates out, on the institute’s clocks, with the rule they come from', async () => {
    const text = await textOf();
    expect(text).toContain('lunes, 2 de febrero de 2026, 9:00 a. m. hora estándar de Colombia');
    expect(text).toContain('23 de febrero de 2026 (15 días hábiles, contados desde el 3 de febrero de 2026)');
    expect(text).toContain('Ley 1437 de 2011');
    expect(text).toContain('artículo 14.');
    const receivedAt = '2026-01-01T04:59:59Z';
    const deadline = explainDeadline('informacion', receivedAt);
    expect(await textOf({ receivedAt, deadline })).toContain(
      'miércoles, 31 de diciembre de 2025, 11:59 p. m.',
    );
  });

  it('says when it was written down, where that was later', async () => {
    const text = await textOf({ recordedAt: '2026-02-03T16:20:00Z' });
    expect(text).toContain('Fecha y hora de recepción lunes, 2 de febrero de 2026, 9:00 a. m.');
    expect(text).toContain('Fecha y hora de radicación martes, 3 de febrero de 2026, 11:20 a. m.');
    expect(await textOf()).not.toContain('Fecha y hora de radicación');
    expect(
      await textOf({ recordedAt: new Date(Date.parse(RECEIVED_AT) + 5_000).toISOString() }),
    ).not.toContain('Fecha y hora de radicación');
  });

  it('counts a term of one day in the singular', async () => {
    const deadline = explainDeadline('peticion', RECEIVED_AT, { terms: { peticion: 1 } });
    expect(await textOf({ deadline })).toContain('(1 día hábil, contados');
  });

  it('says how to follow the case, with a link, and what can be done if nothing comes', async () => {
    const pdf = await bytesOf();
    expect(shown(pdf)).toContain('código de seguimiento que recibió al radicar');
    expect(shown(pdf)).toContain('acción de tutela');
    expect(pdf).toContain('/URI (https://instituto.example/seguimiento?radicado=2026-000001)');
    const without = await bytesOf({ trackingPage: null });
    expect(shown(without)).toContain('en el sitio web de la entidad');
    expect(without).not.toContain('/URI');
  });

  it('takes the institute’s own words on remedies', async () => {
    const text = await textOf({ remedies: 'Acuda a la Personería de Ejemplo.' });
    expect(text).toContain('Acuda a la Personería de Ejemplo.');
    expect(text).not.toContain('tutela');
  });

  it('never links an address that is not of the web', async () => {
    expect(await bytesOf({ trackingPage: 'javascript:alert(1)' })).not.toContain('/URI');
  });

  it('says where the answer to an anonymous filing is found', async () => {
    expect(await textOf({ anonymous: true })).toContain('publica durante cinco días hábiles');
    expect(await textOf({ anonymous: false })).not.toContain('publica durante cinco días hábiles');
  });

  it('comes in English', async () => {
    const pdf = await bytesOf({ typeLabel: 'Petition' }, 'en');
    expect(pdf).toContain('/Lang (en)');
    expect(shown(pdf)).toContain('Filing receipt 2026-000001');
    expect(shown(pdf)).toContain('February 23, 2026 (15 business days, counted from February 3, 2026)');
  });

  it('is a tagged letter-size PDF 1.7 with its title and language', async () => {
    const pdf = await bytesOf();
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf).toContain('/Lang (es-CO)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('/MediaBox [0 0 612 792]');
    expect(pagesOf(pdf)).toBe(1);
  });

  it('has headings, paragraphs and a table whose labels head their rows', async () => {
    const pdf = await bytesOf();
    const count = (tag: string): number => tagsOf(pdf).filter((one) => one === tag).length;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(3);
    expect(count('Table')).toBe(1);
    expect([count('TR'), count('TH'), count('TD')]).toEqual([9, 9, 9]);
    expect(pdf.match(/\/Scope \/Row/g)).toHaveLength(9);
    expect(count('P')).toBeGreaterThanOrEqual(6);
    expect(count('Link')).toBe(1);
  });

  it('is the same file every time, compressed unless told otherwise', async () => {
    const [first, second] = await Promise.all([
      renderReceipt(receiptOf(), 'es'),
      renderReceipt(receiptOf(), 'es'),
    ]);
    expect(first.equals(second)).toBe(true);
    expect(first.toString('latin1')).toContain('/FlateDecode');
    expect(first.length).toBeLessThan((await bytesOf()).length);
  });

  it('wraps a long subject, also one without spaces, and flows on to numbered pages', async () => {
    const subject = `${'palabra '.repeat(1200)}${'ø'.repeat(400)}`;
    const pdf = await bytesOf({ subject });
    const pages = pagesOf(pdf);
    expect(pages).toBeGreaterThan(1);
    expect(shown(pdf).match(/palabra/g)).toHaveLength(1200);
    expect(shown(pdf).match(/ø/g)).toHaveLength(400);
    expect(shown(pdf)).toContain(`Página 1 de ${pages}`);
    expect(shown(pdf)).toContain(`Página ${pages} de ${pages}`);
    expect(shown(pdf)).not.toContain(`Página ${pages + 1}`);
  });

  it('prints names of any alphabet its fonts have, and accents on any letter', async () => {
    const names = 'Gutiérrez Ñandú Łukasz Ольга Ωμέγα Ẽ ŵ m̃ «—» 20 €';
    expect(await textOf({ subject: names })).toContain(`Asunto ${names}`);
    expect(await textOf({ subject: names })).not.toContain('ocupa el lugar de caracteres');
  });

  it('prints «?» for what the fonts do not have, and says so only then', async () => {
    const text = await textOf({ subject: 'Empleo 👩‍👩‍👧 中 «ñandú» — 20 €' });
    expect(text).toContain('Asunto Empleo ? ? «ñandú» — 20 €');
    expect(text).toContain('ocupa el lugar de caracteres');
    expect(await textOf()).not.toContain('ocupa el lugar de caracteres');
  });

  it('says how it came in, with how many files, and whether it goes first', async () => {
    const text = await textOf({ channelLabel: 'Carta', attachments: 3, priority: true });
    expect(text).toContain('Canal Carta');
    expect(text).toContain('Archivos adjuntos 3');
    expect(text).toContain('Atención prioritaria Sí');
    expect(await textOf()).toContain('Archivos adjuntos Ninguno');
    expect(await textOf()).not.toContain('Atención prioritaria');
  });

  describe('has a QR code', () => {
    it('that any reader takes to the tracking page, with the filing number and without the code', async () => {
      const { data, width, height } = pictureOfSquares(await bytesOf(), 3);
      expect(jsQR(data, width, height)?.data).toBe(
        'https://instituto.example/seguimiento?radicado=2026-000001',
      );
    });

    it('as a figure with its text, where there is such a page', async () => {
      const pdf = await bytesOf({}, 'en');
      expect(tagsOf(pdf).filter((tag) => tag === 'Figure')).toHaveLength(1);
      expect(pdf).toContain('/Alt (QR code with the tracking page of filing 2026-000001)');
      expect(tagsOf(await bytesOf({ trackingPage: null }))).not.toContain('Figure');
    });
  });

  it('declares what a PDF/UA must keep to, and keeps to it', async () => {
    const pdf = await bytesOf({
      institute: { ...receiptOf().institute, name: 'Empleo & Fomento <2026>' },
    });
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('<rdf:li xml:lang="x-default">');
    // Every font is in the file, every link says where it leads, pages are gone through by their structure.
    expect(pdf.match(/\/BaseFont/g)?.length).toBe(4);
    expect(pdf.match(/\/FontFile2/g)?.length).toBe(2);
    expect(pdf).not.toContain('Helvetica');
    expect(pdf).toContain('/Contents (https://instituto.example/seguimiento)');
    expect(pdf).toContain('/Tabs /S');
    // The institute's name would stand unescaped in the metadata's XML.
    expect(/<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(pdf)?.[0]).not.toContain('<2026>');
  });

  it('is refused for an instant that is not one', async () => {
    await expect(renderReceipt(receiptOf({ receivedAt: 'ayer' }), 'es')).rejects.toThrow(RangeError);
  });
});

describe('printable text', () => {
  it.each([
    ['Peticio\u0301n', 'Petición', false],
    ['a\u00a0b\r\n\tc', 'a b c', false],
    ['ru\u00addo\u200b\u0007', 'rudo', false],
    ['co\u2011gestión, \u22125', 'co\u2011gestión, \u22125', false],
    ['1\ufe0f\u20e3', '?', true],
    ['中文', '??', true],
    ['\ud800', '?', true],
    ['\u0085\u0099', '', false],
    ['ẽ ŵ', 'ẽ ŵ', false],
    ['', '', false],
  ])('of %j is %j', (text, expected, replaced) => {
    expect(printable(text)).toEqual({ text: expected, replaced });
  });
});

describe('the tracking page’s address', () => {
  it.each([
    ['https://instituto.example/consulta', 'https://instituto.example/consulta?radicado=2026-000001'],
    ['https://instituto.example/?p=7#estado', 'https://instituto.example/?p=7&radicado=2026-000001#estado'],
    ['https://añil.example/', 'https://xn--ail-7ma.example/?radicado=2026-000001'],
    ['javascript:alert(1)', null],
    ['seguimiento.html', null],
    ['https://', null],
  ])('for %s is %s', (page, expected) => {
    expect(trackingAddress(page, '2026-000001')).toBe(expected);
  });
});
