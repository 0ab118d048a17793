import { z } from '@strapi/utils';

import type { JsonSchema } from './json-schema';

/**
 * What a controller's zod schema takes, as JSON Schema: so the document cannot ask for anything else than the code.
 *
 * Zod is asked for what comes out of the schema, not for what goes in: texts are cleaned before they are measured, and
 * only what is measured carries the limits. Of what comes out, a field with a default is always there; of what is sent, it
 * may be left out.
 *
 * @param descriptions of fields, in Spanish, by their path (`person.email`)
 */
export function fromZod(schema: z.ZodType, descriptions: Readonly<Record<string, string>> = {}): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', override: takesOthers });
  delete made.$schema;
  // The two describe the same draft; zod's type is wider than what it writes of our schemas.
  return told(made as JsonSchema, descriptions, '');
}

/** A schema that drops what it does not know gives out none of it, and takes it all the same. */
function takesOthers({ zodSchema, jsonSchema }: Parameters<Override>[0]): void {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && !('catchall' in def && def.catchall)) delete jsonSchema.additionalProperties;
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

function told(schema: JsonSchema, descriptions: Readonly<Record<string, string>>, path: string): JsonSchema {
  const description = descriptions[path];
  const inner = (name: string) => (path === '' ? name : `${path}.${name}`);
  const properties =
    schema.properties &&
    Object.fromEntries(
      Object.entries(schema.properties).map(([name, one]) => [name, told(one, descriptions, inner(name))]),
    );
  const { required = [], ...rest } = schema;
  const asked = required.filter((name) => properties?.[name]?.default === undefined);
  return {
    ...rest,
    ...(properties ? { properties } : {}),
    ...(asked.length > 0 ? { required: asked } : {}),
    ...(schema.items ? { items: told(schema.items, descriptions, `${path}[]`) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map((one) => told(one, descriptions, path)) } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf.map((one) => told(one, descriptions, path)) } : {}),
    ...(description === undefined ? {} : { description }),
  };
}
