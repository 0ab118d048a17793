import { INQUIRY_TYPES } from '../../../deadlines';
import { periodSchema } from '../../../inquiries/request-report/validation';
import { CHANNELS, OUTCOMES, STATES } from '../../../inquiries/vocabulary';

import { file, openRead, refusals } from '../document/answers';
import { fromZod } from '../document/from-zod';
import {
  code,
  day,
  type JsonSchema,
  list,
  nullable,
  number,
  object,
  text,
  truth,
  whole,
} from '../document/json-schema';
import { BASE, inQuery, type Topic } from '../document/operation';

const count = (name: string, codes: readonly string[]) =>
  list(object({ [name]: code(codes), count: whole() }));

const REQUEST = object({
  filingNumber: text(),
  type: code(INQUIRY_TYPES),
  channel: code(CHANNELS),
  state: code(STATES),
  receivedOn: day(),
  dueOn: day(),
  answeredOn: nullable(day()),
  outcome: nullable(code(OUTCOMES)),
  transferred: truth(),
  responseDays: nullable(whole('Días hábiles hasta la respuesta')),
  inTime: nullable(truth()),
});

const FIGURES: JsonSchema = object({
  from: day(),
  to: day(),
  received: whole(),
  byType: count('type', INQUIRY_TYPES),
  byChannel: count('channel', CHANNELS),
  transferred: whole('Trasladadas a otra entidad'),
  denied: whole('En que se negó lo pedido'),
  answered: whole(),
  answeredInTime: whole(),
  answeredLate: whole(),
  withdrawn: whole(),
  annulled: whole(),
  open: whole(),
  openLate: whole(),
  medianResponseDays: nullable(number('En días hábiles')),
});

const { properties: period = {} } = fromZod(periodSchema);
const parameters = [
  inQuery('from', 'El primer día; sin período, lo que va del año.', period.from ?? {}),
  inQuery('to', 'El último día; dos años como máximo.', period.to ?? {}),
];

/** The requests of a period, which lead to nobody. */
export const requestFigures: Topic = {
  name: 'Informe de solicitudes',
  description: 'Las solicitudes recibidas en un período y sus tiempos de respuesta, sin datos de nadie.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/open-data/requests.json`,
      operationId: 'getRequestFigures',
      summary: 'Las solicitudes de un período y sus cifras',
      parameters,
      responses: openRead(list(REQUEST), FIGURES),
    },
    {
      method: 'get',
      path: `${BASE}/open-data/requests.csv`,
      operationId: 'getRequestsCsv',
      summary: 'Las solicitudes de un período como CSV',
      parameters,
      responses: { 200: { description: 'La tabla.', content: file('text/csv') }, ...refusals(400) },
    },
  ],
};
