/** A JSON Schema of draft 2020-12, the one OpenAPI 3.1 uses, as far as this interface needs it. */
export interface JsonSchema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: (string | null)[];
  const?: string | number | boolean;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  default?: unknown;
}

export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const of =
  (schema: JsonSchema) =>
  (description?: string): JsonSchema =>
    description === undefined ? { ...schema } : { ...schema, description };

export const text = of({ type: 'string' });
export const whole = of({ type: 'integer' });
export const number = of({ type: 'number' });
export const truth = of({ type: 'boolean' });
/** `YYYY-MM-DD`, where the institute is. */
export const day = of({ type: 'string', format: 'date' });
/** ISO 8601 with an offset. */
export const instant = of({ type: 'string', format: 'date-time' });
/** An address of the web, or of a file on the API's own host. */
export const address = of({ type: 'string', format: 'uri-reference' });
export const code = (values: readonly string[], description?: string): JsonSchema =>
  of({ type: 'string', enum: [...values] })(description);
export const list = (items: JsonSchema, description?: string): JsonSchema =>
  of({ type: 'array', items })(description);

/** This one value. */
export const only = (value: string | number | boolean): JsonSchema => ({ const: value });

/** An object with these members and no others; all are there but the optional ones. */
export function object(
  properties: Record<string, JsonSchema>,
  optional: readonly string[] = [],
  description?: string,
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return of({
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  })(description);
}

/** The same, or `null`. */
export function nullable(schema: JsonSchema): JsonSchema {
  const { title, description, ...rest } = schema;
  const told = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
  if (typeof rest.type !== 'string') return { ...told, anyOf: [rest, { type: 'null' }] };
  return {
    ...told,
    ...rest,
    type: [rest.type, 'null'],
    ...(rest.enum ? { enum: [...rest.enum, null] } : {}),
  };
}
