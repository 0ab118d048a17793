import type { Schema } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { choicesOf } from '../documents/multiple-choice';
import { isRecord, ownMember } from '../values';

import { InvalidQuery } from './invalid-query';
import type { PublicShape } from './shape';

export type Filters = Record<string, unknown>;
type Attribute = Schema.Attribute.AnyAttribute | undefined;

const MAX_DEPTH = 6;
const MAX_CONDITIONS = 60;
const MAX_VALUE_LENGTH = 500;
/** Relations to several: the database combines the rows of each with those of each other, so that their numbers multiply. */
const MAX_LISTS = 3;

const ORDER_OPERATORS = ['$lt', '$lte', '$gt', '$gte'];
const EQUALITY_OPERATORS = ['$eq', '$ne'];
const LIST_OPERATORS = ['$in', '$notIn', '$between'];
const NULL_OPERATORS = ['$null', '$notNull'];
const TEXT_OPERATORS = [
  '$eqi',
  '$nei',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
];
const CHOICE_OPERATORS = ['$contains', '$containsi'];
const LOGICAL = ['$and', '$or', '$not'];

/** What always may be asked besides the shape's own fields. */
const ALWAYS = ['documentId', 'createdAt', 'updatedAt', 'publishedAt'];

export const queryableFields = (shape: PublicShape) => [
  ...shape.fields,
  ...(shape.markdown ?? []),
  ...ALWAYS,
];

/**
 * The filters of a request, checked against the shape: only fields and relations the public sees, only
 * operators and values the column can be compared with (PostgreSQL fails on the others), bounded in depth
 * and number, also of the relations they look into.
 *
 * @throws InvalidQuery naming the first thing that does not fit.
 */
export function checkFilters(
  filters: unknown,
  shape: PublicShape,
  attributesOf: (uid: PublicShape['uid']) => Record<string, Attribute>,
): Filters {
  let conditions = 0;
  let lists = 0;

  const group = (value: unknown, within: PublicShape, path: string[], depth: number): Filters => {
    if (depth > MAX_DEPTH) throw new InvalidQuery('tooComplex', ['filters']);
    if (!isRecord(value)) throw new InvalidQuery('value', path);

    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const here = [...path, key];
        if (++conditions > MAX_CONDITIONS) throw new InvalidQuery('tooComplex', ['filters']);
        if (LOGICAL.includes(key)) return [key, logical(key, inner, within, here, depth)];
        if (queryableFields(within).includes(key))
          return [key, field(inner, attributesOf(within.uid)[key], here)];
        const relation = ownMember(within.relations, key);
        if (relation) {
          if (isList(attributesOf(within.uid)[key]) && ++lists > MAX_LISTS)
            throw new InvalidQuery('tooManyLists', here);
          return [key, group(inner, relation, here, depth + 1)];
        }
        throw new InvalidQuery('field', here);
      }),
    );
  };

  const logical = (
    key: string,
    value: unknown,
    within: PublicShape,
    path: string[],
    depth: number,
  ): Filters | Filters[] => {
    if (key === '$not') return group(value, within, path, depth + 1);
    const parts = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : null;
    if (!parts) throw new InvalidQuery('value', path);
    return parts.map((part, index) => group(part, within, [...path, String(index)], depth + 1));
  };

  return group(filters, shape, ['filters'], 0);
}

/** The operators an attribute is compared with; `undefined` stands for Strapi's own `documentId`. */
export function operatorsOf(attribute: Attribute): readonly string[] {
  if (choicesOf(attribute)) return [...NULL_OPERATORS, ...CHOICE_OPERATORS];
  // The other JSON is shown, not compared: PostgreSQL wants JSON to compare it with.
  if (attribute?.type === 'json') return NULL_OPERATORS;
  const compared = [...NULL_OPERATORS, ...LIST_OPERATORS, ...EQUALITY_OPERATORS, ...ORDER_OPERATORS];
  return isText(attribute) ? [...compared, ...TEXT_OPERATORS] : compared;
}

const isList = (attribute: Attribute) =>
  attribute?.type === 'relation' && attribute.relation.endsWith('ToMany');

function field(value: unknown, attribute: Attribute, path: string[]): Filters {
  const comparisons = isRecord(value) ? value : { $eq: value };
  const choices = choicesOf(attribute);

  return Object.fromEntries(
    Object.entries(comparisons).map(([operator, operand]): [string, unknown] => {
      const here = isRecord(value) ? [...path, operator] : path;
      if (!operatorsOf(attribute).includes(operator)) throw new InvalidQuery('operator', here);
      if (NULL_OPERATORS.includes(operator)) return [operator, booleanOf(operand, here)];
      if (choices) return ['$containsi', choiceWithin(operand, choices, here)];
      if (LIST_OPERATORS.includes(operator)) return [operator, listOf(operator, operand, attribute, here)];
      if (TEXT_OPERATORS.includes(operator)) return [operator, textOf(operand, here)];
      return [operator, scalarOf(operand, attribute, here)];
    }),
  );
}

function listOf(operator: string, operand: unknown, attribute: Attribute, path: string[]): unknown[] {
  const values = (
    Array.isArray(operand) ? operand : isRecord(operand) ? Object.values(operand) : [operand]
  ) as unknown[];
  if (values.length > MAX_CONDITIONS) throw new InvalidQuery('tooComplex', path);
  if (operator === '$between' && values.length !== 2) throw new InvalidQuery('value', path);
  return values.map((one) => scalarOf(one, attribute, path));
}

/** A value the column can be compared with. */
function scalarOf(operand: unknown, attribute: Attribute, path: string[]): string | number | boolean {
  const written = textOf(operand, path);
  switch (attribute?.type) {
    case 'integer':
      return checked(Number(written), (n) => /^-?\d+$/.test(written) && Math.abs(n) < 2 ** 31, path);
    case 'float':
    case 'decimal':
      return checked(Number(written), (n) => written.trim() !== '' && Number.isFinite(n), path);
    case 'boolean':
      return booleanOf(operand, path);
    case 'date':
      return checked(written, isCalendarDate, path);
    case 'datetime':
      return checked(written, (text) => isCalendarDate(text) || isInstant(text), path);
    default:
      return written;
  }
}

function checked<T>(value: T, fits: (value: T) => boolean, path: string[]): T {
  if (!fits(value)) throw new InvalidQuery('value', path);
  return value;
}

/** `YYYY-MM-DD` naming a day that exists: both databases fail, or worse agree, on the others. */
function isCalendarDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    // PostgreSQL has no year 0.
    /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(text)
  );
}

/** An instant as Strapi reads one; `Date.parse` would take more, and Strapi then fails. */
const isInstant = (text: string) =>
  isCalendarDate(text.slice(0, 10)) && z.iso.datetime({ offset: true, local: true }).safeParse(text).success;

function textOf(operand: unknown, path: string[]): string {
  const written = typeof operand === 'number' || typeof operand === 'boolean' ? String(operand) : operand;
  // PostgreSQL stores no NUL character, and refuses a comparison with one.
  if (typeof written !== 'string' || written.length > MAX_VALUE_LENGTH || written.includes('\0')) {
    throw new InvalidQuery('value', path);
  }
  return written;
}

function booleanOf(operand: unknown, path: string[]): boolean {
  const written = textOf(operand, path);
  if (['true', '1'].includes(written)) return true;
  if (['false', '0'].includes(written)) return false;
  throw new InvalidQuery('value', path);
}

const isText = (attribute: Attribute) =>
  attribute === undefined ||
  ['string', 'text', 'richtext', 'enumeration', 'uid', 'email'].includes(attribute.type);

/** A multiple choice is stored as a JSON list: to hold a choice is to contain it in quotes. */
function choiceWithin(operand: unknown, choices: readonly string[], path: string[]) {
  const choice = checked(textOf(operand, path), (text) => choices.includes(text), path);
  return `"${choice}"`;
}
