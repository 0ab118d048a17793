import { type JsonSchema, ref } from './json-schema';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description: string;
  schema: JsonSchema;
  /** How a list, or an object, is written in a query; `form` unless said. */
  style?: 'form' | 'deepObject';
  explode?: boolean;
}

export interface Answer {
  description: string;
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, { schema: JsonSchema }>;
}

/** One method of one path, as this document describes it. */
export interface Operation {
  method: 'get' | 'post';
  /** Below `/api`, as OpenAPI writes it: `/accountability/bulletins/{idOrSlug}`. */
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; description?: string; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, Answer>;
}

/** What belongs together for a reader: a heading, its operations, and the shapes they share. */
export interface Topic {
  name: string;
  description: string;
  operations: Operation[];
  schemas?: Record<string, JsonSchema>;
}

/** Below which all of the plugin's paths lie. */
export const BASE = '/accountability';

export const JSON_TYPE = 'application/json';
export const json = (schema: JsonSchema) => ({ [JSON_TYPE]: { schema } });

/** Strapi's envelope. */
export const envelope = (data: JsonSchema, meta: JsonSchema = ref('NoMeta')): JsonSchema => ({
  type: 'object',
  properties: { data, meta },
  required: ['data', 'meta'],
  additionalProperties: false,
});

export const inPath = (name: string, description: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

export const inQuery = (
  name: string,
  description: string,
  schema: JsonSchema,
  extra: Partial<Parameter> = {},
): Parameter => ({ name, in: 'query', description, schema, ...extra });
