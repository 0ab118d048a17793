/** @import { ManagementReport } from '../types.js' */
import { correctionsNotice } from '../components/corrections.js';
import { documentList } from '../components/files.js';
import { indicatorChart } from '../components/indicator-chart.js';
import { indicatorTables } from '../components/indicator-table.js';
import { section } from '../components/section.js';
import { byId, h, pageUrl } from '../dom.js';
import { period } from '../format.js';
import { reportKindLabel } from '../labels.js';
import { fillRegion } from '../region.js';
import { reportAddress } from '../report-address.js';
import { loadRequested } from '../requested.js';
import { richText } from '../rich-text.js';
import { dressPage, loadTimeZone, setHeading } from '../site.js';

/** @returns {Promise<{ report: ManagementReport, timeZone: string }>} */
async function load() {
  const [report, timeZone] = await Promise.all([loadRequested('/management-reports'), loadTimeZone()]);
  return { report, timeZone };
}

/** @param {{ report: ManagementReport, timeZone: string }} loaded */
function render({ report, timeZone }) {
  setHeading(report.title);
  const { hearing } = report;
  return [
    h(
      'p',
      { class: 'eyebrow' },
      `${reportKindLabel(report.kind)} · ${period(report.periodStart, report.periodEnd)}`,
    ),
    h(
      'p',
      { class: 'no-print' },
      h('a', { href: reportAddress(report, 'report.pdf') }, 'Informe completo en PDF'),
    ),
    report.summary ? h('p', { class: 'lead' }, report.summary) : null,
    correctionsNotice(report, timeZone),
    section('Indicadores', indicatorChart(report), ...indicatorTables(report.indicators ?? [])),
    richText(report.bodyHtml, 2),
    section('Documentos', documentList(report.documents ?? [])),
    section(
      'Audiencia pública',
      hearing &&
        h('p', {}, h('a', { href: pageUrl('audiencia.html', { slug: hearing.slug }) }, hearing.title)),
    ),
  ];
}

dressPage();
fillRegion(byId('contenido-api'), load, render, {
  missing: 'No encontramos este informe.',
  gone: 'Este informe ya no está publicado',
  back: { href: 'informes.html', text: 'Ver todos los informes' },
});
