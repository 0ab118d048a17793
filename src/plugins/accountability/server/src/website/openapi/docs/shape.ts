import { escapeHtml } from '../../../shared/text/escape-html';

import type { JsonSchema } from '../document/json-schema';
import { prose } from './prose';

const FORMATS: Readonly<Record<string, string>> = {
  date: 'fecha (AAAA-MM-DD)',
  'date-time': 'instante (ISO 8601)',
  'uri-reference': 'dirección web',
  email: 'correo electrónico',
  binary: 'archivo',
};
const TYPES: Readonly<Record<string, string>> = {
  string: 'texto',
  integer: 'número entero',
  number: 'número',
  boolean: 'verdadero o falso',
  object: 'objeto',
  array: 'lista',
  null: 'null',
};

const code = (value: unknown) => `<code>${escapeHtml(String(value))}</code>`;
const nameOf = ({ $ref = '' }: JsonSchema) => $ref.split('/').at(-1) ?? '';
/** Where the page shows a shape that has a name. */
export const anchorOf = (name: string) => `forma-${name}`;

/** What a value is, in a few words with links to the shapes that have names, as HTML. */
export function kindOf(schema: JsonSchema): string {
  const { $ref, anyOf, oneOf, type, format, items } = schema;
  if ($ref) return `<a href="#${anchorOf(nameOf(schema))}">${escapeHtml(nameOf(schema))}</a>`;
  if (schema.const !== undefined) return code(schema.const);
  const variants = anyOf ?? oneOf;
  if (variants) return variants.map(kindOf).join(' o ');
  if (items) return `lista de ${kindOf(items)}${orNull(type)}`;
  const [main = ''] = [type ?? ''].flat();
  return `${FORMATS[format ?? ''] ?? TYPES[main] ?? 'cualquier valor'}${orNull(type)}`;
}

const orNull = (type: JsonSchema['type']) => (Array.isArray(type) && type.includes('null') ? ' o null' : '');

/** What limits a value, as sentences. */
function limitsOf({
  enum: values,
  minLength,
  maxLength,
  minimum,
  maximum,
  maxItems,
  default: usual,
}: JsonSchema) {
  const between = (least: number | undefined, most: number | undefined, unit: string) =>
    least !== undefined && most !== undefined
      ? `De ${least} a ${most}${unit}.`
      : most !== undefined
        ? `Hasta ${most}${unit}.`
        : least !== undefined
          ? `Desde ${least}${unit}.`
          : '';
  const choices = (values ?? []).filter((value) => value !== null);
  return [
    choices.length > 0 ? `Uno de: ${choices.map(code).join(' ')}.` : '',
    between(minLength, maxLength, ' caracteres'),
    between(minimum, maximum, ''),
    between(undefined, maxItems, ' elementos'),
    usual === undefined ? '' : `Si falta: ${code(JSON.stringify(usual))}.`,
  ];
}

/** What is said of a value: its name for people, its description and its limits, as HTML. */
export function sayingOf(schema: JsonSchema): string {
  const { title, description, items } = schema;
  const told = [title, description].flatMap((text) => (text === undefined ? [] : [`${prose(text)}.`]));
  return [...told, ...limitsOf(schema), ...(items ? limitsOf(items) : [])]
    .filter((one) => one !== '')
    .join(' ');
}

/** The members of a shape, nested as they are, as an HTML list; empty where it has none of its own. */
export function membersOf(schema: JsonSchema): string {
  const { properties, required = [], items, anyOf, oneOf } = schema;
  if (items) return membersOf(items);
  const variants = (anyOf ?? oneOf ?? []).map(membersOf).filter((one) => one !== '');
  if (variants.length > 0) return variants.join('<p>o bien</p>');
  const members = Object.entries(properties ?? {}).map(([name, member]) => {
    const optional = required.includes(name) ? '' : ' · puede faltar';
    return `<li>${code(name)} <small>${kindOf(member)}${optional}</small> ${sayingOf(member)}${membersOf(member)}</li>`;
  });
  return members.length > 0 ? `<ul>${members.join('')}</ul>` : '';
}
