import type { Core, Schema, UID } from '@strapi/strapi';

import type { Bilingual } from '../../shared/http/language';
import { choicesOf } from '../../shared/documents/multiple-choice';
import { ownMember } from '../../shared/values';

import type { Words } from '../code-words';

/**
 * What a cell holds. `date`: a day `YYYY-MM-DD`; `instant`: ISO 8601 on the institute's clocks, with its offset;
 * `link`: a whole address.
 */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'instant' | 'link';

/** An attribute of a content type, which decides type, choices and limits of what is made of it. */
interface FromAttribute {
  uid: UID.ContentType;
  attribute: string;
  /** Of each of its choices. */
  words?: Words;
  /** Where a relation, or what is left out, makes it other than the attribute says. */
  nullable?: boolean;
  list?: boolean;
  type?: ColumnType;
}

/** What no attribute decides: it is worked out. */
interface WorkedOut {
  type: ColumnType;
  words?: Words;
  nullable?: boolean;
  list?: boolean;
}

export interface ColumnSpec<Row> {
  /** Lower case, without accents or blanks; the same in every format. */
  name: string;
  label: Bilingual;
  description: Bilingual;
  source: FromAttribute | WorkedOut;
  /** What a number counts. */
  unit?: Bilingual;
  /** As it is stored: a code, an instant, a list; `cells.ts` makes a cell of it. */
  value(row: Row): unknown;
}

/** A column as the dictionary tells it. */
export interface Column {
  name: string;
  label: Bilingual;
  description: Bilingual;
  type: ColumnType;
  list: boolean;
  nullable: boolean;
  unit: Bilingual | null;
  /** The values it can have, by the code the rest of the public interface uses. */
  words: Words | null;
  maxLength: number | null;
  min: number | null;
  max: number | null;
  /** Of Strapi's schema; `null` for what is worked out. */
  attribute: { type: string; name: string } | null;
}

const TYPES: Partial<Record<Schema.Attribute.AnyAttribute['type'], ColumnType>> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  enumeration: 'text',
  json: 'text',
  integer: 'integer',
  float: 'decimal',
  decimal: 'decimal',
  date: 'date',
  datetime: 'instant',
};

/** As much of an attribute as a dictionary tells. */
interface Limits {
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  enum?: string[];
}

/** @throws where a schema and what is said of its attribute have parted: there is none, or a choice has no words */
export function describeColumn<Row>(strapi: Core.Strapi, column: ColumnSpec<Row>): Column {
  const { name, label, description, unit = null, source } = column;
  const said = { name, label, description, unit };
  if (!('uid' in source)) {
    const { type, list = false, nullable = false, words = null } = source;
    return { ...said, type, list, nullable, words, maxLength: null, min: null, max: null, attribute: null };
  }

  const schema = strapi.contentType(source.uid);
  const attribute = ownMember<Schema.Attribute.AnyAttribute>(schema.attributes, source.attribute);
  const type = source.type ?? (attribute && TYPES[attribute.type]);
  if (!attribute || !type) throw new Error(`${source.uid} has no “${source.attribute}” to make a column of`);
  const limits = attribute as Limits;
  const several = choicesOf(attribute);
  const list = source.list ?? several !== null;
  return {
    ...said,
    type,
    list,
    nullable: source.nullable ?? (!list && limits.required !== true),
    words: wordsFor(several ?? limits.enum, source),
    maxLength: limits.maxLength ?? null,
    min: limits.min ?? null,
    max: limits.max ?? null,
    attribute: { type: schema.info.singularName, name: source.attribute },
  };
}

function wordsFor(codes: readonly string[] | undefined, { words, uid, attribute }: FromAttribute) {
  if (!codes) return null;
  return Object.fromEntries(
    codes.map((code) => {
      const word = words?.[code];
      if (!word) throw new Error(`“${code}” of ${uid} ${attribute} has no words`);
      return [code, word];
    }),
  );
}
