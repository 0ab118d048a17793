import { buffer } from 'node:stream/consumers';

import PDFDocument from 'pdfkit';

import { registerFonts } from '../receipt/fonts';
import { MARGIN, ReceiptPage } from '../receipt/page';

import { type Figure, figuresByChannel, figuresByType, mainFigures } from './figures';
import type { AnsweredRequest, RequestReport } from './summary';

/** Declares what the rest of the file keeps to. pdfkit knows this subset; its types do not. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

const responseOf = ({ answeredOn, responseDays, inTime }: AnsweredRequest): string =>
  answeredOn === null
    ? 'sin respuesta'
    : `${responseDays ?? 0} días hábiles, ${inTime ? 'a tiempo' : 'fuera de término'} (${answeredOn})`;

/** The report on requests as a tagged PDF in Spanish, letter size: the figures, and the response time of each request. */
export async function requestReportPdf(report: RequestReport, institute: string): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
    font: '',
    lang: 'es-CO',
    displayTitle: true,
    bufferPages: true,
    info: { Title: `Informe de solicitudes del ${report.from} al ${report.to}` },
  });
  registerFonts(doc);
  const page = new ReceiptPage(doc);
  const section = (heading: string, figures: readonly Figure[]) => {
    page.heading('H2', heading);
    page.table(figures);
  };

  page.paragraph(institute, { bold: true });
  page.line();
  page.heading('H1', `Informe de solicitudes del ${report.from} al ${report.to}`);
  page.paragraph('Decreto 1081 de 2015, artículo 2.1.1.6.2. No contiene datos personales.', { small: true });
  section('Resumen', mainFigures(report));
  section('Por tipo', figuresByType(report));
  section('Por canal', figuresByChannel(report));
  section(
    'Tiempo de respuesta de cada solicitud',
    report.requests.map((one) => [one.filingNumber, responseOf(one)] as const),
  );
  page.close((number, pages) => `Página ${number} de ${pages}`);

  const file = buffer(doc);
  doc.end();
  return file;
}
