import { localDate } from '../../deadlines';
import { longDate } from '../../shared/text/long-date';
import { bytesOf, MARGIN, taggedDocument } from '../../shared/pdf/document';
import { writeMarkdown } from '../../shared/pdf/markdown';
import { type GridColumn, TextPage } from '../../shared/pdf/text-page';
import { drawIndicatorsOnPages } from '../chart';
import { groupsOf, type Indicator } from '../figures';
import { figureInWords } from '../figures-in-words';
import type { Report } from '../read-report';
import { REPORT_KIND_NAMES } from '../schema';

import { drawPicture } from './picture';

/** What of the settings a report is printed with. */
export interface Letterhead {
  institute: string;
  /** IANA */
  timeZone: string;
}

export interface PdfOptions {
  /** `false` leaves the pages' content readable in the bytes. */
  compress?: boolean;
}

/** Drawn as wide as this and set as wide as the text: its letters are then as large as the text's. In pixels. */
const CHART_WIDTH = 620;
/** What the heading over the first chart takes, in points. */
const HEADING_ROOM = 40;
/** How far down the cover its title stands, in points. */
const COVER_TOP = 180;

const COLUMNS: readonly GridColumn[] = [
  { title: 'Indicador', weight: 3.6 },
  { title: 'Unidad', weight: 1.6 },
  { title: 'Meta', weight: 1.2, numeric: true },
  { title: 'Resultado', weight: 1.4, numeric: true },
  { title: 'Cumplimiento', weight: 1.6, numeric: true },
];

function rowOf(indicator: Indicator): string[] {
  const { name, unit, target, result, fulfilment } = figureInWords(indicator);
  return [name, unit, target, result, fulfilment];
}

function writeCover(page: TextPage, report: Report, { institute, timeZone }: Letterhead): void {
  const day = (instant: Date | string) =>
    longDate(localDate(new Date(instant).toISOString(), timeZone), 'es');
  page.paragraph(institute, { bold: true });
  page.line();
  page.goDownTo(COVER_TOP);
  page.paragraph(`Informe de gestión ${REPORT_KIND_NAMES[report.kind]}`);
  page.heading('H1', report.title);
  page.paragraph(`Del ${longDate(report.periodStart, 'es')} al ${longDate(report.periodEnd, 'es')}`);
  if (report.publishedAt) page.paragraph(`Publicado el ${day(report.publishedAt)}`, { small: true });
  if (report.summary) {
    page.line();
    page.prose([{ text: report.summary }]);
  }
  if (report.corrections.length > 0) {
    page.heading('H2', 'Correcciones');
    page.table(report.corrections.map(({ note, at }) => [day(at), note] as const));
  }
}

async function writeIndicators(page: TextPage, { title, indicators }: Report): Promise<void> {
  if (indicators.length === 0) return;
  page.heading('H2', 'Indicadores');
  const scale = page.width / CHART_WIDTH;
  const pictures = await drawIndicatorsOnPages(
    title,
    indicators,
    CHART_WIDTH,
    (page.room - HEADING_ROOM) / scale,
  );
  for (const picture of pictures) {
    const height = picture.height * scale;
    page.keepTogether(height);
    const box = { left: MARGIN, top: page.y, width: page.width, height };
    page.figure(picture.description, box, (doc) => drawPicture(doc, picture, box));
  }
  for (const { name, indicators: members } of groupsOf(indicators)) {
    page.heading('H3', name ?? 'Cifras');
    page.grid(COLUMNS, members.map(rowOf));
  }
}

/**
 * A management report as a tagged letter-size PDF in Spanish (PDF/UA-1, ISO 14289-1): a cover, its indicators as charts and
 * as tables, and its text. The same report gives the same bytes.
 */
export async function reportPdf(
  report: Report,
  letterhead: Letterhead,
  { compress = true }: PdfOptions = {},
): Promise<Buffer> {
  const doc = taggedDocument({ title: report.title, createdAt: report.changedAt, compress });
  const page = new TextPage(doc);
  writeCover(page, report, letterhead);
  if (report.indicators.length > 0 || report.body) doc.addPage();
  await writeIndicators(page, report);
  if (report.body) writeMarkdown(page, report.body);
  if (page.replaced)
    page.paragraph('Los caracteres que no se pueden imprimir se muestran como «?».', { small: true });
  page.close((number, pages) => `${letterhead.institute} · Página ${number} de ${pages}`);
  return bytesOf(doc);
}
