import type { Core, Schema } from '@strapi/strapi';

import { choicesOf } from '../../../shared/documents/multiple-choice';
import type { PublicRelation, PublicShape } from '../../../shared/public-reads/shape';

import {
  code,
  day,
  instant,
  type JsonSchema,
  list,
  nullable,
  number,
  object,
  ref,
  text,
  truth,
  whole,
} from './json-schema';
import { JSON_SHAPES } from './json-shapes';

type Attribute = Schema.Attribute.AnyAttribute;

/** The attributes of a type and what editors call them. */
export function typeOf(strapi: Core.Strapi, uid: PublicShape['uid']) {
  const contentType = strapi.contentType(uid) as unknown as {
    attributes: Record<string, Attribute>;
    config?: { metadatas?: Record<string, { edit?: { label?: string } }> };
  };
  return {
    attributeOf: (name: string): Attribute | undefined => contentType.attributes[name],
    /** What editors call it; `undefined` for what they do not see. */
    labelOf: (name: string): string | undefined => contentType.config?.metadatas?.[name]?.edit?.label,
  };
}

/** Always there in what is published, whatever their attributes say: Strapi and `shared/documents/slug.ts` see to it. */
const ALWAYS: Readonly<Record<string, JsonSchema>> = {
  documentId: text('Identificador; no cambia'),
  slug: text('Parte final de la dirección; no cambia con el título'),
  publishedAt: instant('Cuándo se publicó esta versión'),
  updatedAt: instant('Cuándo cambió por última vez'),
};

/**
 * A document as `present` shows it. Of its members only `documentId` is always there, since `fields` and `populate`
 * narrow what is shown; without them all are.
 *
 * @throws Error for an attribute nobody has described
 */
export function documentSchema(strapi: Core.Strapi, shape: PublicShape): JsonSchema {
  const { attributeOf, labelOf } = typeOf(strapi, shape.uid);
  const attribute = (name: string): Attribute => {
    const found = attributeOf(name);
    if (!found) throw new Error(`${shape.uid} has no attribute ${name}`);
    return found;
  };
  const titled = (name: string, schema: JsonSchema): [string, JsonSchema] => {
    const label = labelOf(name);
    return [name, label === undefined || schema.$ref ? schema : { title: label, ...schema }];
  };
  const shapeOfJson = (name: string): JsonSchema => {
    const known = JSON_SHAPES[name];
    if (!known) throw new Error(`Nobody has described ${name} of ${shape.uid}`);
    return known;
  };

  const properties = Object.fromEntries([
    ...['documentId', ...shape.fields].map((name) =>
      titled(name, ALWAYS[name] ?? scalarSchema(name, attribute(name), shapeOfJson)),
    ),
    ...(shape.markdown ?? []).flatMap((name) => [
      titled(name, nullable(text('Markdown, como se escribió'))),
      titled(`${name}Html`, nullable(text('Lo mismo como HTML sin nada que se ejecute'))),
    ]),
    ...(shape.media ?? []).map((name) => titled(name, mediaSchema(attribute(name)))),
    ...(shape.derived ?? []).map((name) => titled(name, shapeOfJson(name))),
    ...Object.entries(shape.relations ?? {}).map(([name, relation]) =>
      titled(name, relationSchema(strapi, attribute(name), relation)),
    ),
  ]);
  return object(
    properties,
    Object.keys(properties).filter((name) => name !== 'documentId'),
  );
}

function scalarSchema(name: string, attribute: Attribute, ofJson: (name: string) => JsonSchema): JsonSchema {
  const choices = choicesOf(attribute);
  if (choices) return list(code(choices));
  if (attribute.type === 'json') return nullable(ofJson(name));
  const schema = plainSchema(attribute);
  return 'required' in attribute && attribute.required ? schema : nullable(schema);
}

function plainSchema(attribute: Attribute): JsonSchema {
  const { maxLength, min, max } = attribute as { maxLength?: number; min?: number; max?: number };
  const bounds = {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  switch (attribute.type) {
    case 'string':
    case 'text':
    case 'email':
      return { ...text(), ...(maxLength === undefined ? {} : { maxLength }) };
    case 'enumeration':
      return code(attribute.enum);
    case 'integer':
      return { ...whole(), ...bounds };
    case 'float':
    case 'decimal':
      return { ...number(), ...bounds };
    case 'boolean':
      return truth();
    case 'date':
      return day();
    case 'datetime':
      return instant();
    default:
      throw new Error(`Nobody has described attributes of the type ${attribute.type}`);
  }
}

const mediaSchema = (attribute: Attribute): JsonSchema =>
  'multiple' in attribute && attribute.multiple ? nullable(list(ref('Media'))) : nullable(ref('Media'));

function relationSchema(strapi: Core.Strapi, attribute: Attribute, relation: PublicRelation): JsonSchema {
  const schema = documentSchema(strapi, relation);
  const several = 'relation' in attribute && String(attribute.relation).endsWith('ToMany');
  return several ? list(schema) : nullable(schema);
}
