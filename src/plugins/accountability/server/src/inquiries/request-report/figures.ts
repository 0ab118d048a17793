import { INTAKE_CHANNEL_LABELS, typeLabel } from '../labels';

import type { RequestReport } from './summary';

/** A line of the report: what is counted and how many. */
export type Figure = readonly [label: string, value: string];

const number = new Intl.NumberFormat('es-CO', { maximumFractionDigits: 1 });

/** The report's main figures, in the order in which they are read. */
export function mainFigures(report: RequestReport): Figure[] {
  const { medianResponseDays: median } = report;
  return [
    ['Recibidas', number.format(report.received)],
    ['Trasladadas a otra entidad', number.format(report.transferred)],
    ['Respondidas', number.format(report.answered)],
    ['Respondidas a tiempo', number.format(report.answeredInTime)],
    ['Respondidas fuera de término', number.format(report.answeredLate)],
    ['En que se negó lo pedido', number.format(report.denied)],
    ['Desistidas', number.format(report.withdrawn)],
    ['Anuladas', number.format(report.annulled)],
    ['Abiertas hoy', number.format(report.open)],
    ['Abiertas y vencidas hoy', number.format(report.openLate)],
    [
      'Mediana del tiempo de respuesta (días hábiles)',
      median === null ? 'sin respuestas' : number.format(median),
    ],
  ];
}

export const figuresByType = ({ byType }: RequestReport): Figure[] =>
  byType.map(({ type, count }) => [typeLabel(type), number.format(count)]);

export const figuresByChannel = ({ byChannel }: RequestReport): Figure[] =>
  byChannel.map(({ channel, count }) => [INTAKE_CHANNEL_LABELS[channel].es, number.format(count)]);
