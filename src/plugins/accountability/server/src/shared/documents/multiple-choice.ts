import type { Schema } from '@strapi/strapi';

import { MULTIPLE_CHOICE_FIELD, PLUGIN_ID } from '../../uids';

import { attributeError, type DocumentMiddleware, writtenBy } from './document-middleware';

/** The custom field itself, for `strapi.customFields.register`: a JSON list of choices. */
export const multipleChoiceField = {
  name: 'multiple-choice',
  plugin: PLUGIN_ID,
  type: 'json',
  inputSize: { default: 6, isResizable: true },
} as const;

/** The choices of an attribute; `null` where it is no multiple choice. */
export function choicesOf(attribute: Schema.Attribute.AnyAttribute | undefined): readonly string[] | null {
  const { customField, options } = (attribute ?? {}) as {
    customField?: string;
    options?: { choices?: string[] };
  };
  return customField === MULTIPLE_CHOICE_FIELD ? (options?.choices ?? []) : null;
}

/** `null` where the value is a list of different known choices; otherwise what is wrong with it, in Spanish. */
function whatIsWrong(value: unknown, choices: readonly string[]): string | null {
  if (!Array.isArray(value)) return 'debe ser una lista de opciones';
  const unknown = value.find((one) => typeof one !== 'string' || !choices.includes(one)) as unknown;
  if (unknown !== undefined) return `no admite ${JSON.stringify(unknown)}; opciones: ${choices.join(', ')}`;
  if (new Set(value).size < value.length) return 'tiene una opción repetida';
  return null;
}

/** Document middleware: what the multi-select would not let an editor choose is refused by every other door too. */
export const checkMultipleChoices: DocumentMiddleware = async (context, next) => {
  const data = writtenBy(context);
  if (!data) return next();

  for (const [name, attribute] of Object.entries<Schema.Attribute.AnyAttribute>(
    context.contentType.attributes,
  )) {
    const choices = choicesOf(attribute);
    if (choices && data[name] === null) data[name] = []; // No answer is an empty list, to every reader.
    const value = data[name];
    const wrong = choices && value !== undefined ? whatIsWrong(value, choices) : null;
    if (wrong) throw attributeError(name, `${name} ${wrong}`);
  }
  return next();
};
