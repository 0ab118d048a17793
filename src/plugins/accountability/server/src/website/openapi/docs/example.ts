import type { DescribedOperation, OpenApiDocument } from '../document/build';
import type { JsonSchema } from '../document/json-schema';
import { JSON_TYPE, type Parameter } from '../document/operation';

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-03-02',
  'date-time': '2026-03-02T09:00:00-05:00',
  email: 'nombre@ejemplo.co',
};

/** Examples of requests, for the command line and for a website. */
export function requestExample(
  { servers, components }: OpenApiDocument,
  method: string,
  path: string,
  operation: DescribedOperation,
): { curl: string; fetch: string } {
  const server = servers[0]?.url ?? '';
  const base = server.startsWith('http') ? server : `https://servidor.ejemplo${server}`;
  const own = operation.parameters.filter((one): one is Parameter => 'name' in one && Boolean(one.required));
  const query = own
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(sample(schema)))}`);
  const address = `${base}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;

  const schema = operation.requestBody?.content[JSON_TYPE]?.schema;
  if (!schema) {
    const post = method === 'post';
    return {
      curl: `curl ${post ? '-X POST ' : ''}'${address}'`,
      fetch: `const answer = await fetch('${address}'${post ? ", { method: 'POST' }" : ''});`,
    };
  }
  const body = sample(resolved(schema));
  return {
    curl: `curl '${address}' -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(body)}'`,
    fetch: `const answer = await fetch('${address}', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(${JSON.stringify(body, null, 2).replaceAll('\n', '\n  ')}),
});`,
  };

  function resolved(one: JsonSchema): JsonSchema {
    const name = one.$ref?.split('/').at(-1);
    return (name && components.schemas[name]) || one;
  }
}

/** A value of a shape, with no more than what has to be there. */
function sample(schema: JsonSchema): unknown {
  const {
    oneOf,
    anyOf,
    properties,
    required = [],
    enum: values,
    items,
    type,
    format,
    minLength = 1,
  } = schema;
  const [first] = oneOf ?? anyOf ?? [];
  if (first) return sample(first);
  if (properties) return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]));
  if (schema.const !== undefined) return schema.const;
  if (values?.[0] !== undefined) return values[0];
  if (type === 'array') return items ? [sample(items)] : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  return FORMATS[format ?? ''] ?? 'texto '.repeat(Math.ceil(minLength / 6)).trim();
}
