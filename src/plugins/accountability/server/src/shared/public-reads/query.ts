import type { Schema } from '@strapi/strapi';

import { isRecord, ownMember } from '../values';

import { expectKeys } from './expect-keys';
import { checkFilters, type Filters, queryableFields } from './filters';
import { InvalidQuery } from './invalid-query';
import { type Paging, parsePaging } from './paging';
import { htmlOf, type PublicShape, type Selection, wholeOf } from './shape';

export interface PublicQuery {
  selection: Selection;
  filters: Filters;
  sort: string[];
  paging: Paging;
}

const MAX_SORTS = 5;

type Attributes = (uid: PublicShape['uid']) => Record<string, Schema.Attribute.AnyAttribute | undefined>;

/**
 * A list request (`filters`, `sort`, `fields`, `populate`, `pagination`), checked against what the public
 * may see. `status` and `locale` are taken, as Strapi takes them, and change nothing: there is one
 * published version, in one language.
 *
 * @throws InvalidQuery naming the parameter.
 */
export function parseListQuery(
  query: Record<string, unknown>,
  shape: PublicShape,
  attributesOf: Attributes,
): PublicQuery {
  expectKeys(query, ['filters', 'sort', 'fields', 'populate', 'pagination', 'status', 'locale']);
  return {
    ...parseItemQuery(pick(query, ['fields', 'populate', 'status', 'locale']), shape),
    filters: query.filters === undefined ? {} : checkFilters(query.filters, shape, attributesOf),
    sort: parseSort(query.sort, shape, attributesOf(shape.uid)),
    paging: parsePaging(query.pagination),
  };
}

/** The same for one document: `fields` and `populate`. */
export function parseItemQuery(query: Record<string, unknown>, shape: PublicShape): { selection: Selection } {
  expectKeys(query, ['fields', 'populate', 'status', 'locale']);
  if (query.status !== undefined && !['draft', 'published'].includes(asText(query.status))) {
    throw new InvalidQuery('value', ['status']);
  }
  if (query.locale !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(asText(query.locale))) {
    throw new InvalidQuery('value', ['locale']);
  }
  return { selection: select(shape, query, []) };
}

/** A parameter as text; what is no text (`status[$ne]=…`) as one that nothing matches. */
const asText = (value: unknown) => (typeof value === 'string' ? value : '');

function pick(query: Record<string, unknown>, keys: string[]) {
  return Object.fromEntries(Object.entries(query).filter(([key]) => keys.includes(key)));
}

/** Names written as a comma list, as several parameters, or as one. */
function namesOf(value: unknown, path: string[]): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.flatMap((part) => {
    if (typeof part !== 'string') throw new InvalidQuery('value', path);
    return part.split(',').map((name) => name.trim());
  });
}

/** Narrows the whole shape to the `fields` and the `populate` of a request; absent, everything is shown. */
function select(shape: PublicShape, asked: Record<string, unknown>, path: string[]): Selection {
  const whole = wholeOf(shape);
  const withFields =
    asked.fields === undefined ? whole : narrowFields(whole, shape, asked.fields, [...path, 'fields']);
  return asked.populate === undefined
    ? withFields
    : narrowRelations(withFields, shape, asked.populate, [...path, 'populate']);
}

/** What `fields` may name. */
export const selectableFields = (shape: PublicShape): string[] => [
  ...queryableFields(shape),
  ...(shape.markdown ?? []).map(htmlOf),
  ...(shape.derived ?? []),
];

function narrowFields(whole: Selection, shape: PublicShape, asked: unknown, path: string[]): Selection {
  const names = namesOf(asked, path);
  if (names.includes('*')) return whole;
  const known = selectableFields(shape);
  for (const name of names) if (!known.includes(name)) throw new InvalidQuery('field', [...path, name]);
  return {
    ...whole,
    derived: whole.derived.filter((name) => names.includes(name)),
    fields: whole.fields.filter((name) => names.includes(name)),
    markdown: whole.markdown.filter((name) => names.includes(name)),
    asHtml: whole.markdown.filter((name) => names.includes(htmlOf(name)) && !names.includes(name)),
  };
}

function narrowRelations(whole: Selection, shape: PublicShape, asked: unknown, path: string[]): Selection {
  const wanted = isRecord(asked) ? asked : treeOf(namesOf(asked, path));
  if ('*' in wanted) return whole;

  const relations: Record<string, Selection['relations'][string]> = {};
  for (const [name, detail] of Object.entries(wanted)) {
    const here = [...path, name];
    const relation = ownMember(shape.relations, name);
    if (relation) relations[name] = { shape: relation, selection: narrowOne(relation, detail, here) };
    else if (!whole.media.includes(name)) throw new InvalidQuery('field', here);
  }
  return { ...whole, media: whole.media.filter((name) => name in wanted), relations };
}

function narrowOne(relation: PublicShape, detail: unknown, path: string[]): Selection {
  if (!isRecord(detail)) {
    if (!['true', '*', '1'].includes(String(detail))) throw new InvalidQuery('value', path);
    return wholeOf(relation);
  }
  expectKeys(detail, ['fields', 'populate'], path);
  return select(relation, detail, path);
}

/** `['actions.responsibles', 'hearings']` as the object form of `populate`. */
function treeOf(names: string[]): Record<string, unknown> {
  const tree = Object.create(null) as Record<string, unknown>;
  for (const name of names) {
    const [first = '', ...rest] = name.split('.');
    tree[first] = rest.length > 0 ? { populate: rest.join('.') } : (tree[first] ?? true);
  }
  return tree;
}

function parseSort(sort: unknown, shape: PublicShape, attributes: ReturnType<Attributes>): string[] {
  if (sort === undefined) return [];
  const written = isRecord(sort)
    ? Object.entries(sort).map(([key, order]) => `${key}:${String(order)}`)
    : namesOf(sort, ['sort']);
  if (written.length > MAX_SORTS) throw new InvalidQuery('tooComplex', ['sort']);

  return written.map((one) => {
    const [field = '', order = 'asc', ...rest] = one.split(':');
    // JSON has no order, and PostgreSQL gives it one of its own.
    const sortable = queryableFields(shape).includes(field) && attributes[field]?.type !== 'json';
    if (!sortable) throw new InvalidQuery('field', ['sort', field]);
    if (rest.length > 0 || !['asc', 'desc'].includes(order.toLowerCase()))
      throw new InvalidQuery('value', ['sort', field]);
    return `${field}:${order.toLowerCase()}`;
  });
}
