import { bytesOf, taggedDocument } from '../../shared/pdf/document';
import { TaggedPage } from '../../shared/pdf/page';

import { type Figure, figuresByChannel, figuresByType, mainFigures } from './figures';
import type { AnsweredRequest, RequestReport } from './summary';

const responseOf = ({ answeredOn, responseDays, inTime }: AnsweredRequest): string =>
  answeredOn === null
    ? 'sin respuesta'
    : `${responseDays ?? 0} días hábiles, ${inTime ? 'a tiempo' : 'fuera de término'} (${answeredOn})`;

/** The report on requests as a tagged PDF in Spanish, letter size: the figures, and the response time of each request. */
export async function requestReportPdf(report: RequestReport, institute: string): Promise<Buffer> {
  const title = `Informe de solicitudes del ${report.from} al ${report.to}`;
  const doc = taggedDocument({ title });
  const page = new TaggedPage(doc);
  const section = (heading: string, figures: readonly Figure[]) => {
    page.heading('H2', heading);
    page.table(figures);
  };

  page.paragraph(institute, { bold: true });
  page.line();
  page.heading('H1', title);
  page.paragraph('Decreto 1081 de 2015, artículo 2.1.1.6.2. No contiene datos personales.', { small: true });
  section('Resumen', mainFigures(report));
  section('Por tipo', figuresByType(report));
  section('Por canal', figuresByChannel(report));
  section(
    'Tiempo de respuesta de cada solicitud',
    report.requests.map((one) => [one.filingNumber, responseOf(one)] as const),
  );
  page.close((number, pages) => `Página ${number} de ${pages}`);

  return bytesOf(doc);
}
