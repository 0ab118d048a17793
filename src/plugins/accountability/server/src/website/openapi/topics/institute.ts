import type { Core } from '@strapi/strapi';

import { INQUIRY_TYPES } from '../../../deadlines';
import { publicNotice } from '../../../notice-board/public';
import { publicSettings } from '../../../settings/public';
import { calendarQuerySchema, deadlineQuerySchema } from '../../../settings/validation';

import { grantedRead, openRead } from '../document/answers';
import { documentSchema } from '../document/from-shape';
import { fromZod } from '../document/from-zod';
import {
  address,
  code,
  day,
  instant,
  type JsonSchema,
  list,
  nullable,
  object,
  ref,
  text,
  whole,
} from '../document/json-schema';
import { BASE, inQuery, type Topic } from '../document/operation';

/** Shared with the inquiries: what each was promised. */
export const DEADLINE_FIELDS: Record<string, JsonSchema> = {
  type: code(INQUIRY_TYPES),
  receivedAt: instant('En la hora del instituto'),
  receivedOn: day(),
  countedFrom: day('El primer día hábil que cuenta'),
  businessDays: whole('Días hábiles del término'),
  dueOn: day('El último día para responder'),
  rule: object({ norm: text(), article: text(), text: text() }, [], 'La norma de donde sale el término'),
  skipped: list(
    object({ date: day(), reason: text() }),
    'Cada día no hábil entre la recepción y el vencimiento',
  ),
};

/** Every member is there: nothing narrows these. */
function entire(schema: JsonSchema): JsonSchema {
  return { ...schema, required: Object.keys(schema.properties ?? {}) };
}

/** Who the institute is, its calendar, and what hangs on its board today. */
export function institute(strapi: Core.Strapi): Topic {
  const parameter = (schema: JsonSchema, name: string) => schema.properties?.[name] ?? {};
  const deadlineQuery = fromZod(deadlineQuerySchema);
  const year = parameter(fromZod(calendarQuerySchema), 'year');
  const withCode = { link: nullable(address()), linkQrSvg: nullable(text('Código QR del enlace, como SVG')) };
  const notice = entire(documentSchema(strapi, publicNotice));

  return {
    name: 'Instituto y términos',
    description: 'Quién es el instituto, cómo cuenta los días, y qué muestra hoy su cartelera.',
    operations: [
      {
        method: 'get',
        path: `${BASE}/settings`,
        operationId: 'getSettings',
        summary: 'Nombre, contacto y aviso de privacidad del instituto',
        responses: openRead(ref('Settings')),
      },
      {
        method: 'get',
        path: `${BASE}/calendar`,
        operationId: 'getCalendar',
        summary: 'Festivos y cierres de un año',
        parameters: [inQuery('year', 'El año, con cuatro cifras.', year, { required: true })],
        responses: openRead(list(object({ date: day(), name: text() }))),
      },
      {
        method: 'get',
        path: `${BASE}/deadlines`,
        operationId: 'explainDeadline',
        summary: 'Cuándo vence el término de una solicitud, y por qué',
        parameters: [
          inQuery('type', 'Qué se presenta.', parameter(deadlineQuery, 'type'), { required: true }),
          inQuery(
            'receivedAt',
            'El instante de la recepción con su desfase: `2026-02-02T09:00:00-05:00`.',
            parameter(deadlineQuery, 'receivedAt'),
            { required: true },
          ),
        ],
        responses: openRead(ref('Deadline')),
      },
      {
        method: 'get',
        path: `${BASE}/notice-board`,
        operationId: 'getNoticeBoard',
        summary: 'Los avisos de hoy y la próxima audiencia',
        responses: grantedRead(ref('NoticeBoard')),
      },
    ],
    schemas: {
      Settings: entire(documentSchema(strapi, publicSettings)),
      Deadline: object(DEADLINE_FIELDS),
      NoticeBoard: object({
        institute: object({ name: text() }),
        timeZone: text('Zona horaria del instituto'),
        today: day(),
        notices: list(entire({ ...notice, properties: { ...notice.properties, ...withCode } })),
        hearing: nullable(
          object({
            title: text(),
            slug: text(),
            startsAt: instant(),
            endsAt: nullable(instant()),
            venue: nullable(text()),
            address: nullable(text()),
            streamUrl: nullable(address()),
            ...withCode,
          }),
        ),
      }),
    },
  };
}
