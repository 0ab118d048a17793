import { INQUIRY_TYPES } from '../../../deadlines';
import { periodSchema } from '../../../inquiries/request-report/validation';
import { CHANNELS } from '../../../inquiries/vocabulary';

import { cacheable, file, openRead, refusals } from '../document/answers';
import { fromZod } from '../document/from-zod';
import {
  code,
  day,
  type JsonSchema,
  list,
  nullable,
  number,
  object,
  truth,
  whole,
} from '../document/json-schema';
import { BASE, inQuery, type Topic } from '../document/operation';

const count = (name: string, codes: readonly string[]) =>
  list(object({ [name]: code(codes), count: whole() }));

const REQUEST = object({
  type: code(INQUIRY_TYPES),
  channel: code(CHANNELS),
  receivedOn: day(),
  dueOn: day(),
  answeredOn: nullable(day()),
  responseDays: nullable(whole('Días hábiles hasta la respuesta')),
  inTime: nullable(truth()),
});

const FIGURES: JsonSchema = object({
  from: day(),
  to: day(),
  received: whole(),
  byType: count('type', INQUIRY_TYPES),
  byChannel: count('channel', CHANNELS),
  answered: whole(),
  answeredInTime: whole(),
  answeredLate: whole(),
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
  description:
    'Las solicitudes recibidas en un período y el tiempo de respuesta de cada una, sin radicado ni sentido de la respuesta: cuántas se negaron, se trasladaron o se desistieron se publica por trimestres en `request-statistics`.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/open-data/requests.json`,
      operationId: 'getRequestFigures',
      summary: 'Las solicitudes de un período y sus cifras',
      parameters,
      responses: { ...openRead(list(REQUEST), FIGURES), ...refusals(503) },
    },
    {
      method: 'get',
      path: `${BASE}/open-data/requests.csv`,
      operationId: 'getRequestsCsv',
      summary: 'Las solicitudes de un período como CSV',
      parameters,
      responses: { ...cacheable('La tabla.', file('text/csv')), ...refusals(400, 503) },
    },
  ],
};
