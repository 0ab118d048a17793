import type { Core } from '@strapi/strapi';

import { queryableFields } from '../../../shared/public-reads/filters';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../../../shared/public-reads/paging';
import { selectableFields } from '../../../shared/public-reads/query';
import type { PublicShape } from '../../../shared/public-reads/shape';

import { comparisonOf, comparisons } from './comparisons';
import { typeOf } from './from-shape';
import { type JsonSchema, list, object, ref } from './json-schema';
import { inQuery, type Parameter } from './operation';

const whole = (minimum: number, extra: JsonSchema = {}): JsonSchema => ({
  type: 'integer',
  minimum,
  ...extra,
});

/** Where in a list a page begins, and how long it is: in pages, or in entries. */
export const PAGINATION: Parameter = inQuery(
  'pagination',
  `Página y tamaño (\`page\`, \`pageSize\`), o desde qué elemento y cuántos (\`start\`, \`limit\`). ${DEFAULT_LIMIT} si no se dice, ${MAX_LIMIT} como máximo.`,
  object(
    {
      page: whole(1, { default: 1 }),
      pageSize: whole(1, { default: DEFAULT_LIMIT }),
      start: whole(0, { default: 0 }),
      limit: whole(1, { default: DEFAULT_LIMIT }),
      withCount: {
        type: 'boolean',
        default: true,
        description: 'Con `false` no se cuentan los elementos: la respuesta no trae `pageCount` ni `total`',
      },
    },
    ['page', 'pageSize', 'start', 'limit', 'withCount'],
  ),
  { style: 'deepObject', explode: true },
);

const commaList = { style: 'form', explode: false } as const;

/** `fields` and `populate`, which narrow what is shown of a document, and what Strapi's clients send besides. */
export function narrowingParameters(shape: PublicShape): Parameter[] {
  const fields = ['*', ...selectableFields(shape)];
  const related = ['*', ...populatable(shape)];
  return [
    inQuery(
      'fields',
      'Solo estos campos, separados por comas.',
      list({ type: 'string', enum: fields }),
      commaList,
    ),
    ...(related.length > 1
      ? [
          inQuery(
            'populate',
            'Solo estas relaciones y archivos, separados por comas; también `populate[nombre][fields]=…`.',
            list({ type: 'string', enum: related }),
            commaList,
          ),
        ]
      : []),
    inQuery('status', 'Se acepta y no cambia nada: solo se ve lo publicado.', {
      type: 'string',
      enum: ['published', 'draft'],
    }),
    inQuery('locale', 'Se acepta y no cambia nada: el contenido está en un idioma.', { type: 'string' }),
  ];
}

function populatable({ media = [], relations = {} }: PublicShape): string[] {
  const nested = Object.entries(relations).flatMap(([name, relation]) => [
    name,
    ...populatable(relation).map((inner) => `${name}.${inner}`),
  ]);
  return [...media, ...nested];
}

/** All parameters of a list. @param filters the name under which the document keeps the type's filters */
export function listParameters(strapi: Core.Strapi, shape: PublicShape, filters: string): Parameter[] {
  const { attributeOf } = typeOf(strapi, shape.uid);
  const sortable = queryableFields(shape).filter((name) => attributeOf(name)?.type !== 'json');
  return [
    inQuery(
      'filters',
      'Condiciones sobre los campos: `filters[campo][$operador]=valor`; varias, hasta 60, se combinan con `$and`, `$or` y `$not`; a lo sumo tres miran dentro de una relación con varios elementos (reúna sus valores con `$in`).',
      ref(filters),
      { style: 'deepObject', explode: true },
    ),
    inQuery(
      'sort',
      'Orden: `campo:asc` o `campo:desc`, cinco como máximo, separados por comas.',
      {
        ...list({ type: 'string', enum: sortable.flatMap((name) => [name, `${name}:asc`, `${name}:desc`]) }),
        maxItems: 5,
      },
      commaList,
    ),
    PAGINATION,
    ...narrowingParameters(shape),
  ];
}

/** The conditions a type's list takes, and the comparisons they use. */
export function filterSchemas(
  strapi: Core.Strapi,
  shape: PublicShape,
  name: string,
): Record<string, JsonSchema> {
  const used: Parameters<typeof comparisons>[0][number][] = [];
  const conditions = (within: PublicShape): JsonSchema => {
    const { attributeOf } = typeOf(strapi, within.uid);
    const fields = queryableFields(within).map((field): [string, JsonSchema] => {
      used.push(attributeOf(field));
      return [field, ref(comparisonOf(attributeOf(field)))];
    });
    const related = Object.entries(within.relations ?? {}).map(([relation, inner]): [string, JsonSchema] => [
      relation,
      conditions(inner),
    ]);
    const logical: Record<string, JsonSchema> =
      within === shape ? { $and: list(ref(name)), $or: list(ref(name)), $not: ref(name) } : {};
    const properties = { ...Object.fromEntries([...fields, ...related]), ...logical };
    return object(properties, Object.keys(properties));
  };
  return { [name]: conditions(shape), ...comparisons(used) };
}
