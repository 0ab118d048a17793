import { file, openRead, privately, refusals } from '../document/answers';
import { type JsonSchema, object, ref } from '../document/json-schema';
import { BASE, inPath, json, type Operation, type Topic } from '../document/operation';

import { COMPLETION, FILING, INQUIRY_SHAPES, PUZZLE_FIELDS, withFiles } from './inquiry-shapes';
import { IDEMPOTENCY_KEY } from './open-forms';

const form = (schema: JsonSchema, name: string) => ({
  required: true,
  description:
    'En `multipart/form-data` los nombres son los mismos (`person[name]`, `consent[purposes][]`), o cada objeto como texto JSON.',
  content: { ...json(ref(name)), 'multipart/form-data': { schema: withFiles(schema) } },
});

const OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: `${BASE}/inquiries/form`,
    operationId: 'getInquiryForm',
    summary: 'Lo que hace falta para dibujar el formulario',
    responses: openRead(ref('InquiryForm')),
  },
  {
    method: 'get',
    path: `${BASE}/inquiries/challenge`,
    operationId: 'getChallenge',
    summary: 'Un acertijo contra envíos automáticos (ALTCHA), de un solo uso',
    description:
      'Sirve para los cuatro formularios abiertos: solicitudes, inscripciones, evaluaciones y suscripciones.',
    responses: {
      200: {
        description: 'El acertijo, arriba como lo lee el widget de ALTCHA y en `data` como en todas partes.',
        content: json(
          object({ ...PUZZLE_FIELDS, data: object(PUZZLE_FIELDS, ['maxnumber']), meta: ref('NoMeta') }, [
            'maxnumber',
          ]),
        ),
      },
      ...refusals(400),
    },
  },
  {
    method: 'post',
    path: `${BASE}/inquiries`,
    operationId: 'fileInquiry',
    summary: 'Radicar una solicitud',
    parameters: [IDEMPOTENCY_KEY],
    requestBody: form(FILING, 'Filing'),
    responses: {
      201: privately(
        'Quedó radicada. El código de seguimiento se muestra aquí y en ninguna otra parte.',
        ref('FilingReceipt'),
      ),
      ...refusals(400, 409, 413, 415, 429, 503),
    },
  },
  {
    method: 'post',
    path: `${BASE}/inquiries/lookup`,
    operationId: 'lookUpInquiry',
    summary: 'Consultar una solicitud con su número y su código',
    description: 'Un código equivocado y un número que no existe tienen la misma respuesta.',
    requestBody: { required: true, content: json(ref('InquiryKey')) },
    responses: { 200: privately('Cómo va.', ref('Inquiry')), ...refusals(400, 404, 413, 415, 429) },
  },
  {
    method: 'post',
    path: `${BASE}/inquiries/complete`,
    operationId: 'completeInquiry',
    summary: 'Enviar lo que faltaba en una solicitud',
    requestBody: form(COMPLETION, 'Completion'),
    responses: {
      200: privately('Cómo va, con el término corriendo de nuevo.', ref('Inquiry')),
      ...refusals(400, 404, 409, 413, 415, 429, 503),
    },
  },
  {
    method: 'post',
    path: `${BASE}/inquiries/attachments/{id}`,
    operationId: 'downloadAttachment',
    summary: 'Descargar un archivo de una solicitud',
    parameters: [inPath('id', 'El `id` del archivo, de la consulta de la solicitud')],
    requestBody: { required: true, content: json(ref('InquiryKey')) },
    responses: {
      200: { description: 'El archivo.', content: file('*/*') },
      ...refusals(400, 404, 413, 415, 429),
    },
  },
  {
    method: 'get',
    path: `${BASE}/inquiries/receipts/{token}`,
    operationId: 'getReceipt',
    summary: 'La constancia de radicación',
    parameters: [inPath('token', 'Del `receiptUrl` que se dio al radicar')],
    responses: {
      200: { description: 'La constancia.', content: file('application/pdf') },
      ...refusals(400, 404),
    },
  },
];

/** Filing, following and completing an inquiry. */
export const inquiries: Topic = {
  name: 'Solicitudes (PQRSD)',
  description: 'Radicar una petición, queja, reclamo, sugerencia, denuncia o pregunta, y seguirla.',
  operations: OPERATIONS,
  schemas: INQUIRY_SHAPES,
};
