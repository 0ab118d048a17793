import { type JsonSchema, list, object, ref } from './json-schema';
import { type Answer, envelope, json } from './operation';

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

export const HEADERS = {
  ETag: { description: 'Huella de la respuesta; sirve para `If-None-Match`.', schema: { type: 'string' } },
  'Cache-Control': {
    description: 'Cuánto tiempo se puede guardar la respuesta.',
    schema: { type: 'string' },
  },
  'Last-Modified': {
    description: 'Cuándo cambió por última vez lo que se responde.',
    schema: { type: 'string' },
  },
  'Retry-After': {
    description: 'Segundos que hay que esperar antes de intentarlo de nuevo.',
    schema: { type: 'integer' },
  },
} satisfies Record<string, { description: string; schema: JsonSchema }>;

const CACHE = {
  ETag: header('ETag'),
  'Cache-Control': header('Cache-Control'),
  'Last-Modified': header('Last-Modified'),
};
const PRIVATE = { 'Cache-Control': header('Cache-Control') };

/** Every refusal, in Strapi's envelope. */
export const ERROR = object(
  {
    data: { type: 'null' },
    error: object({
      status: { type: 'integer', description: 'El mismo del protocolo HTTP' },
      name: { type: 'string', description: 'Clase de error, para programas: `ValidationError`' },
      message: { type: 'string', description: 'Para mostrar a una persona, en español o en inglés' },
      details: object(
        {
          errors: list(
            object({
              path: list(
                { anyOf: [{ type: 'string' }, { type: 'integer' }] },
                'Ruta del campo: `["person","email"]`',
              ),
              message: { type: 'string' },
              name: { type: 'string' },
            }),
            'Todo lo que está mal, campo por campo',
          ),
          withdrawal: object(
            { reason: { type: 'string' }, at: { type: 'string', format: 'date-time' } },
            [],
            'De un informe retirado: el motivo y el momento',
          ),
        },
        ['errors', 'withdrawal'],
      ),
    }),
  },
  [],
  'Una petición que no se atendió, y por qué',
);

const REFUSALS = {
  400: 'Algo de la petición no es válido: `error.details.errors` nombra cada campo o parámetro.',
  401: 'La cabecera `Authorization` no es válida; esta interfaz no pide ninguna.',
  403: 'El administrador cerró esta consulta al público.',
  404: 'No existe, o no está publicado.',
  409: 'El estado actual no lo permite, o la clave de envío ya se usó con otro contenido.',
  410: 'Se retiró: `error.message` dice cuándo y por qué.',
  413: 'El envío es demasiado grande.',
  415: 'El cuerpo, o un archivo, es de un tipo que no se admite.',
  429: 'Demasiadas peticiones: `Retry-After` dice cuántos segundos esperar.',
  503: 'Por ahora no se puede atender: archivos que no se pueden revisar, o demasiadas descargas a la vez.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** Refusals by status, each with the one envelope. */
export function refusals(...statuses: Refusal[]): Record<string, Answer> {
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: REFUSALS[status],
        ...(status === 429 || status === 503 ? { headers: { 'Retry-After': header('Retry-After') } } : {}),
        content: json(ref('Error')),
      },
    ]),
  );
}

const NOT_MODIFIED: Answer = { description: 'No ha cambiado desde la huella enviada.', headers: CACHE };

/** Of a read that `sendCacheable` answers. */
export const cacheable = (description: string, content: Answer['content']): Record<string, Answer> => ({
  200: { description, headers: CACHE, ...(content ? { content } : {}) },
  304: NOT_MODIFIED,
});

/** A read of data in Strapi's envelope, for the roles it is granted to. */
export const grantedRead = (data: JsonSchema, meta?: JsonSchema): Record<string, Answer> => ({
  ...cacheable('Lo que está publicado.', json(envelope(data, meta))),
  ...refusals(400, 401, 403),
});

/** The same, open to everybody whatever the roles say. */
export const openRead = (data: JsonSchema, meta?: JsonSchema): Record<string, Answer> => ({
  ...cacheable('Lo que está publicado.', json(envelope(data, meta))),
  ...refusals(400),
});

/** A published file, for the roles its read is granted to. */
export const grantedFile = (description: string, type: string): Record<string, Answer> => ({
  ...cacheable(description, file(type)),
  ...refusals(400, 401, 403),
});

export const file = (type: string): NonNullable<Answer['content']> => ({
  [type]: { schema: type.startsWith('text/') || type.endsWith('xml') ? { type: 'string' } : {} },
});

/** An answer made for one person, which no cache keeps. */
export const privately = (description: string, data: JsonSchema): Answer => ({
  description,
  headers: PRIVATE,
  content: json(envelope(data)),
});
