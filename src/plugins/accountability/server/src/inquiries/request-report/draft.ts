import { type Figure, figuresByChannel, figuresByType, mainFigures } from './figures';
import type { RequestReport } from './summary';

const table = (heading: string, figures: readonly Figure[]) =>
  [
    `| ${heading} | Cantidad |`,
    '| --- | ---: |',
    ...figures.map(([label, value]) => `| ${label} | ${value} |`),
  ].join('\n');

/** The report as the draft of a management report: an editor reads it, adds what it means, and publishes it. */
export function managementReportDraft(report: RequestReport) {
  return {
    title: `Informe de solicitudes ciudadanas del ${report.from} al ${report.to}`,
    kind: 'quarterly' as const,
    periodStart: report.from,
    periodEnd: report.to,
    summary: `El instituto recibió ${report.received} solicitudes y respondió ${report.answered}, de ellas ${report.answeredInTime} a tiempo.`,
    body: [
      'Informe de solicitudes de acceso a información y demás peticiones (Decreto 1081 de 2015, artículo 2.1.1.6.2).',
      table('Solicitudes', mainFigures(report)),
      '## Por tipo',
      table('Tipo', figuresByType(report)),
      '## Por canal',
      table('Canal', figuresByChannel(report)),
    ].join('\n\n'),
    indicators: [
      { name: 'Solicitudes recibidas', unit: 'solicitudes', result: report.received },
      {
        name: 'Solicitudes respondidas a tiempo',
        unit: 'solicitudes',
        target: report.answered,
        result: report.answeredInTime,
      },
      {
        name: 'Mediana del tiempo de respuesta',
        unit: 'días hábiles',
        result: report.medianResponseDays ?? undefined,
      },
    ],
  };
}
