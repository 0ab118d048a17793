import { getService } from '../../../get-service';
import { INTAKE_CHANNEL_LABELS, typeLabel } from '../../../inquiries/labels';
import type { RequestReport } from '../../../inquiries/request-report/summary';
import { CLOSURE, INQUIRY, SETTINGS } from '../../../uids';
import type { ColumnSpec } from '../column';
import { defineDataset } from '../dataset';
import { BREAKDOWN_WORDS } from '../../code-words';

import { said } from './columns';

/** A quarter, without the requests one by one. */
type Figures = Omit<RequestReport, 'requests'>;

interface Row {
  figures: Figures;
  breakdown: 'total' | 'type' | 'channel';
  /** What is counted; `null` in the total. */
  of: string | null;
  received: number;
  /** What became of them; `null` where that is not told. */
  outcome: Figures | null;
}

/** With fewer requests in a quarter, what became of them could be what became of somebody’s. */
const FEWEST = 5;

/**
 * A quarter as rows. What became of the requests is told of all of a quarter together, and never by type or channel: whoever
 * knows what somebody asked, and how, learns nothing of what came of it.
 */
function rowsOf(figures: Figures): Row[] {
  const counted = { figures, outcome: null };
  return [
    {
      figures,
      breakdown: 'total',
      of: null,
      received: figures.received,
      outcome: figures.received < FEWEST ? null : figures,
    },
    ...figures.byType.map(({ type, count }): Row => ({
      ...counted,
      breakdown: 'type',
      of: typeLabel(type),
      received: count,
    })),
    ...figures.byChannel.map(({ channel, count }): Row => ({
      ...counted,
      breakdown: 'channel',
      of: INTAKE_CHANNEL_LABELS[channel].es,
      received: count,
    })),
  ];
}

async function* pages(): AsyncGenerator<Row[], void> {
  for await (const figures of getService('request-report').quarters()) yield rowsOf(figures);
}

const REQUESTS = said('solicitudes', 'requests');

/** How many of a quarter's requests; told of all together. */
const count = (
  figure: keyof Figures,
  name: string,
  label: ColumnSpec<Row>['label'],
  description: ColumnSpec<Row>['description'],
): ColumnSpec<Row> => ({
  name,
  label,
  description,
  source: { type: 'integer', nullable: true },
  unit: REQUESTS,
  value: ({ outcome }) => outcome?.[figure],
});

export const requestStatistics = defineDataset<Row>({
  name: 'request-statistics',
  title: said('Estadísticas de solicitudes', 'Request statistics'),
  description: said(
    'Cuántas solicitudes se recibieron por trimestre, por tipo y por canal, y qué pasó con ellas en conjunto (Decreto 1081 de 2015, artículo 2.1.1.6.2). Con menos de cinco solicitudes en el trimestre solo se dice cuántas fueron.',
    'How many requests were received by quarter, by type and by channel, and what became of all of them together (Decreto 1081 de 2015, article 2.1.1.6.2). Of a quarter with fewer than five requests only their number is told.',
  ),
  keywords: {
    es: ['rendición de cuentas', 'solicitudes', 'PQRSD', 'estadísticas', 'acceso a la información'],
    en: ['accountability', 'requests', 'petitions', 'statistics', 'access to information'],
  },
  sources: [INQUIRY, SETTINGS, CLOSURE],
  changesByDay: true,
  period: () => getService('request-report').quartersCovered(),
  countsPrivate: true,
  pages,
  columns: [
    {
      name: 'trimestre',
      label: said('Trimestre', 'Quarter'),
      description: said('Año y trimestre de recepción: 2026-T3.', 'Year and quarter of reception: 2026-T3.'),
      source: { type: 'text' },
      value: ({ figures: { from } }) => `${from.slice(0, 4)}-T${Math.ceil(Number(from.slice(5, 7)) / 3)}`,
    },
    {
      name: 'desde',
      label: said('Desde', 'From'),
      description: said('Primer día del trimestre.', 'First day of the quarter.'),
      source: { type: 'date' },
      value: ({ figures }) => figures.from,
    },
    {
      name: 'hasta',
      label: said('Hasta', 'Until'),
      description: said('Último día del trimestre.', 'Last day of the quarter.'),
      source: { type: 'date' },
      value: ({ figures }) => figures.to,
    },
    {
      name: 'desglose',
      label: said('Desglose', 'Breakdown'),
      description: said('Por qué se cuenta en la fila.', 'What the row counts by.'),
      source: { type: 'text', words: BREAKDOWN_WORDS },
      value: ({ breakdown }) => breakdown,
    },
    {
      name: 'valor',
      label: said('Valor', 'Value'),
      description: said(
        'El tipo o el canal; vacío en el total.',
        'The type or the channel; empty in the total.',
      ),
      source: { type: 'text', nullable: true },
      value: ({ of }) => of,
    },
    {
      name: 'recibidas',
      label: said('Recibidas', 'Received'),
      description: said('Cuántas se recibieron.', 'How many were received.'),
      source: { type: 'integer' },
      unit: REQUESTS,
      value: ({ received }) => received,
    },
    count(
      'transferred',
      'trasladadas',
      said('Trasladadas', 'Forwarded'),
      said('A otra entidad.', 'To another authority.'),
    ),
    count('answered', 'respondidas', said('Respondidas', 'Answered'), said('Hasta hoy.', 'Until today.')),
    count(
      'answeredInTime',
      'respondidas_a_tiempo',
      said('Respondidas a tiempo', 'Answered in time'),
      said('Dentro de su término.', 'Within their term.'),
    ),
    count(
      'answeredLate',
      'respondidas_fuera_de_termino',
      said('Respondidas fuera de término', 'Answered late'),
      said('Después de vencido su término.', 'After their term.'),
    ),
    count(
      'denied',
      'negadas',
      said('Negadas', 'Denied'),
      said('En las que se negó lo pedido.', 'In which what was asked for was denied.'),
    ),
    count(
      'withdrawn',
      'desistidas',
      said('Desistidas', 'Withdrawn'),
      said('Por la persona, o por no completarlas.', 'By the person, or for not being completed.'),
    ),
    count(
      'annulled',
      'anuladas',
      said('Anuladas', 'Annulled'),
      said('Por el instituto.', 'By the institute.'),
    ),
    count('open', 'abiertas', said('Abiertas', 'Open'), said('Sin terminar hoy.', 'Not finished today.')),
    count(
      'openLate',
      'abiertas_y_vencidas',
      said('Abiertas y vencidas', 'Open and overdue'),
      said('Sin terminar hoy, pasado su término.', 'Not finished today, past their term.'),
    ),
    {
      name: 'mediana_de_respuesta',
      label: said('Mediana del tiempo de respuesta', 'Median response time'),
      description: said('De las respondidas.', 'Of those answered.'),
      source: { type: 'decimal', nullable: true },
      unit: said('días hábiles', 'business days'),
      value: ({ outcome }) => outcome?.medianResponseDays,
    },
  ],
});
