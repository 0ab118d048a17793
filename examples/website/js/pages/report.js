/** @import { ManagementReport } from '../types.js' */
import { documentList } from '../components/files.js';
import { indicatorTables } from '../components/indicator-table.js';
import { section } from '../components/section.js';
import { byId, h, pageUrl } from '../dom.js';
import { period } from '../format.js';
import { reportKindLabel } from '../labels.js';
import { fillRegion } from '../region.js';
import { loadRequested } from '../requested.js';
import { richText } from '../rich-text.js';
import { dressPage, setHeading } from '../site.js';

/** @param {ManagementReport} report */
function render(report) {
  setHeading(report.title);
  const { hearing } = report;
  return [
    h(
      'p',
      { class: 'eyebrow' },
      `${reportKindLabel(report.kind)} · ${period(report.periodStart, report.periodEnd)}`,
    ),
    report.summary ? h('p', { class: 'lead' }, report.summary) : null,
    section('Indicadores', ...indicatorTables(report.indicators ?? [])),
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
fillRegion(byId('contenido-api'), () => loadRequested('/management-reports'), render, {
  missing: 'No encontramos este informe.',
  back: { href: 'informes.html', text: 'Ver todos los informes' },
});
