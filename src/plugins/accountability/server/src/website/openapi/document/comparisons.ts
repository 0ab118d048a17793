import type { Schema } from '@strapi/strapi';

import { choicesOf } from '../../../shared/documents/multiple-choice';
import { operatorsOf } from '../../../shared/public-reads/filters';

import { type JsonSchema, list, object } from './json-schema';

type Attribute = Schema.Attribute.AnyAttribute | undefined;

/** By kind: what a column is compared with. */
const OPERANDS: Record<string, JsonSchema> = {
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', description: 'Un día o un instante con su desfase' },
  text: { type: 'string', maxLength: 500 },
  presence: {},
};

const KINDS: Readonly<Record<string, string>> = {
  integer: 'integer',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  json: 'presence',
};

const named = (kind: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Comparison`;

/** The name under which the document keeps the comparisons an attribute takes. */
export function comparisonOf(attribute: Attribute): string {
  return named(choicesOf(attribute) ? 'choice' : (KINDS[attribute?.type ?? ''] ?? 'text'));
}

/**
 * The operators of a filter by kind of column, taken from the code that checks them. A value without an operator is
 * compared with `$eq`.
 */
export function comparisons(attributes: readonly Attribute[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    attributes.map((attribute) => {
      const choices = choicesOf(attribute);
      const kind = KINDS[attribute?.type ?? ''] ?? 'text';
      const operand = choices ? { type: 'string' } : (OPERANDS[kind] ?? {});
      const operators = operatorsOf(attribute);
      const byOperator = Object.fromEntries(
        operators.map((operator) => [operator, operandOf(operator, operand)]),
      );
      const comparison = object(byOperator, operators, 'Operadores con que se compara');
      const bare = operators.includes('$eq') ? [operand] : [];
      return [comparisonOf(attribute), bare.length > 0 ? { anyOf: [...bare, comparison] } : comparison];
    }),
  );
}

function operandOf(operator: string, operand: JsonSchema): JsonSchema {
  if (['$null', '$notNull'].includes(operator)) return { type: 'boolean' };
  if (operator === '$between') return { ...list(operand), minItems: 2, maxItems: 2 };
  return ['$in', '$notIn'].includes(operator) ? list(operand) : operand;
}
