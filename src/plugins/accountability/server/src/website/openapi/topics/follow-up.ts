import { EVIDENCE_KINDS, OCCURRENCE_RULES } from '../../../follow-up/vocabulary';
import { ADDRESS_KINDS } from '../../../follow-up/availability/vocabulary';
import { CHANNELS } from '../../../plans/vocabulary';

import { grantedRead, refusals } from '../document/answers';
import {
  address,
  code,
  day,
  instant,
  list,
  nullable,
  number,
  object,
  ref,
  text,
  truth,
  whole,
} from '../document/json-schema';
import { BASE, inQuery, type Topic } from '../document/operation';

const STATUSES = ['on-track', 'due-soon', 'late', 'done'];

const SUMMARY = object(
  {
    total: whole(),
    done: whole('Cumplidas'),
    onTrack: whole('A tiempo'),
    dueSoon: whole('Vencen pronto'),
    late: whole('Vencidas'),
    fulfilment: { ...number('Cumplidas sobre el total'), minimum: 0, maximum: 1 },
  },
  [],
  'Cuántas tareas están cómo; las canceladas no se cuentan',
);

const EVIDENCE = object({
  kind: code(EVIDENCE_KINDS),
  url: nullable(address()),
  fileName: nullable(text()),
  note: nullable(text()),
  recordedAt: instant(),
});

const OCCURRENCE = object({
  documentId: text(),
  label: text('Qué hay que hacer, en palabras'),
  rule: code(OCCURRENCE_RULES, 'De qué frecuencia viene'),
  originalDueOn: day('La primera fecha que tuvo'),
  dueOn: day(),
  status: code([...STATUSES, 'cancelled']),
  doneOn: nullable(day()),
  evidence: list(EVIDENCE),
  delays: list(object({ from: day(), to: day(), reason: text(), at: instant() })),
  hearing: nullable(object({ title: text(), slug: text() })),
});

const FOLLOW_UP = object({
  plan: object({
    documentId: text(),
    title: text(),
    slug: text(),
    periodStart: day(),
    periodEnd: day(),
    closed: truth(),
  }),
  today: day('El día del que son los estados'),
  summary: ref('FollowUpSummary'),
  offices: list(object({ name: text(), summary: ref('FollowUpSummary') }), 'Por cargo responsable'),
  actions: list(
    object({
      documentId: text(),
      name: text(),
      channel: nullable(code(CHANNELS)),
      status: code(STATUSES),
      responsibles: list(object({ name: text() })),
      occurrences: list(OCCURRENCE),
    }),
  ),
});

const MONTH = object({
  month: { ...text('`AAAA-MM`'), pattern: '^\\d{4}-\\d{2}$' },
  checks: whole('Comprobaciones con resultado'),
  available: whole(),
  percentage: nullable(number('Disponible, en porcentaje')),
});

const AVAILABILITY = object({
  checkedOn: nullable(day('La última comprobación')),
  addresses: whole('Direcciones que se comprueban'),
  months: list(MONTH, 'El mes más reciente primero'),
  broken: list(
    object({ url: address(), kind: code(ADDRESS_KINDS), title: text(), since: nullable(day()) }),
    'Lo que hoy no se encuentra',
  ),
});

/** How a plan is carried out, and whether what was published is still there. */
export const followUp: Topic = {
  name: 'Seguimiento',
  description: 'Cómo se cumple un plan, y si lo publicado sigue disponible.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/follow-up`,
      operationId: 'getFollowUp',
      summary: 'Control y seguimiento de un plan',
      parameters: [
        inQuery('plan', 'El `slug` del plan; sin él, el plan vigente.', {
          type: 'string',
          minLength: 1,
          maxLength: 200,
        }),
      ],
      responses: { ...grantedRead(ref('FollowUp')), ...refusals(404) },
    },
    {
      method: 'get',
      path: `${BASE}/availability`,
      operationId: 'getAvailability',
      summary: 'Disponibilidad de lo publicado, mes a mes',
      responses: grantedRead(ref('Availability')),
    },
  ],
  schemas: { FollowUpSummary: SUMMARY, FollowUp: FOLLOW_UP, Availability: AVAILABILITY },
};
