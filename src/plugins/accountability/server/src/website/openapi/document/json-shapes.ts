import { STANDINGS } from '../../../hearings/commitments/standing';

import {
  code,
  day,
  instant,
  type JsonSchema,
  list,
  nullable,
  object,
  text,
  truth,
  whole,
} from './json-schema';

const changeOfDate = (date: (description?: string) => JsonSchema) =>
  object({
    from: date('La fecha que tenía'),
    to: date('La que pasó a tener'),
    reason: text('Por qué cambió'),
    at: instant('Cuándo se cambió'),
  });

/** What no attribute says of itself: lists kept as JSON, and what is worked out for each answer. By name. */
export const JSON_SHAPES: Readonly<Record<string, JsonSchema>> = {
  reschedulings: list(changeOfDate(instant), 'Fechas que tuvo antes'),
  delays: list(changeOfDate(day), 'Fechas que tuvo antes'),
  corrections: list(
    object({ note: text('Qué cambió y por qué'), at: instant() }),
    'Cambios después de publicarse',
  ),
  withdrawals: list(
    object({ reason: text(), at: instant(), until: nullable(instant('Hasta cuándo no estuvo publicado')) }),
    'Tiempos en que no estuvo publicado',
  ),
  registration: nullable(
    object(
      {
        open: truth('Si ahora se reciben inscripciones'),
        opensAt: nullable(instant()),
        closesAt: nullable(instant()),
        capacity: whole('Cupos presenciales'),
        placesLeft: whole('Cupos libres'),
        waitingList: truth('Si quien se inscribe ahora queda en espera'),
      },
      ['capacity', 'placesLeft', 'waitingList'],
      'Cómo va la inscripción; sin límite de cupos no se dice ningún número',
    ),
  ),
  evaluation: nullable(object({ open: truth('Si ahora se puede evaluar') })),
  standing: nullable(code(STANDINGS, 'Cómo está el día en que se pregunta')),
  originalDueOn: nullable(day('La primera fecha prometida')),
};
