import { publicManagementReport } from '../../../reports/public';
import type { Entry } from '../../../shared/public-reads/present';
import type { PublicShape } from '../../../shared/public-reads/shape';
import { INDICATOR, MANAGEMENT_REPORT } from '../../../uids';
import { defineDataset } from '../dataset';
import { publishedPages } from '../published-pages';
import { publishedPeriod } from '../published-period';
import { REPORT_KIND_WORDS } from '../../code-words';

import { identifier, ofType, related, said } from './columns';

const { own } = ofType(INDICATOR);

/** An indicator as its report shows it, seen from the other side. */
const publicIndicator: PublicShape = {
  uid: INDICATOR,
  fields: [...(publicManagementReport.relations?.indicators?.fields ?? []), 'updatedAt'],
  relations: { report: { uid: MANAGEMENT_REPORT, fields: publicManagementReport.fields } },
};

async function* withTheirReport(pages: AsyncIterable<Entry[]>): AsyncGenerator<Entry[], void> {
  for await (const page of pages) yield page.filter(({ report }) => report !== null);
}

export const indicators = defineDataset({
  name: 'indicators',
  title: said('Indicadores de gestión', 'Management indicators'),
  description: said(
    'Metas y resultados de los informes de gestión publicados.',
    'Targets and results of the published management reports.',
  ),
  keywords: {
    es: ['rendición de cuentas', 'indicadores', 'metas', 'resultados', 'informe de gestión'],
    en: ['accountability', 'indicators', 'targets', 'results', 'management report'],
  },
  sources: [INDICATOR, MANAGEMENT_REPORT],
  changesByDay: false,
  period: publishedPeriod(MANAGEMENT_REPORT, 'periodStart', 'periodEnd'),
  pages: (strapi) =>
    withTheirReport(
      publishedPages(strapi, publicIndicator, {
        populate: { report: { fields: ['title', 'slug', 'kind', 'periodStart', 'periodEnd'] } },
      }),
    ),
  columns: [
    identifier,
    related('report', MANAGEMENT_REPORT, 'title', {
      name: 'informe',
      label: said('Informe', 'Report'),
      description: said('El informe de gestión en que está.', 'The management report it is in.'),
    }),
    related('report', MANAGEMENT_REPORT, 'slug', {
      name: 'informe_slug',
      label: said('Dirección del informe', 'Report’s slug'),
      description: said(
        'Con la que se consulta en /api/accountability/management-reports.',
        'By which /api/accountability/management-reports finds it.',
      ),
    }),
    related('report', MANAGEMENT_REPORT, 'kind', {
      name: 'clase_de_informe',
      label: said('Clase de informe', 'Kind of report'),
      description: said(
        'Qué período cubre, o para qué se presenta.',
        'Which period it covers, or what it is for.',
      ),
      words: REPORT_KIND_WORDS,
    }),
    related('report', MANAGEMENT_REPORT, 'periodStart', {
      name: 'desde',
      label: said('Desde', 'From'),
      description: said('Primer día del período del informe.', 'First day of the report’s period.'),
    }),
    related('report', MANAGEMENT_REPORT, 'periodEnd', {
      name: 'hasta',
      label: said('Hasta', 'Until'),
      description: said('Último día del período del informe.', 'Last day of the report’s period.'),
    }),
    own('order', {
      name: 'orden',
      label: said('Orden', 'Order'),
      description: said('Posición en el informe.', 'Its place in the report.'),
    }),
    own('group', {
      name: 'grupo',
      label: said('Grupo', 'Group'),
      description: said(
        'Tema que reúne varios indicadores.',
        'A topic that holds several indicators together.',
      ),
    }),
    own('name', {
      name: 'indicador',
      label: said('Indicador', 'Indicator'),
      description: said('Qué se mide.', 'What is measured.'),
    }),
    own('unit', {
      name: 'unidad',
      label: said('Unidad', 'Unit'),
      description: said('En qué se miden la meta y el resultado.', 'What target and result are measured in.'),
    }),
    own('target', {
      name: 'meta',
      label: said('Meta', 'Target'),
      description: said(
        'Lo que se propuso, en la unidad de la fila.',
        'What was aimed at, in the row’s unit.',
      ),
    }),
    own('result', {
      name: 'resultado',
      label: said('Resultado', 'Result'),
      description: said('Lo que se logró, en la unidad de la fila.', 'What was reached, in the row’s unit.'),
    }),
    own('updatedAt', {
      name: 'actualizado',
      label: said('Actualizado', 'Updated'),
      description: said('Cuándo cambió por última vez.', 'When it changed last.'),
    }),
  ],
});
