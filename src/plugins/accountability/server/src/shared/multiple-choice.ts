import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { MULTIPLE_CHOICE_FIELD, PLUGIN_ID } from '../uids';

type Middleware = Parameters<Modules.Documents.Service['use']>[0];

/** The custom field itself, for `strapi.customFields.register`: a JSON list of choices. */
export const multipleChoiceField = {
  name: 'multiple-choice',
  plugin: PLUGIN_ID,
  type: 'json',
  inputSize: { default: 6, isResizable: true },
} as const;

/** `null` where the value is a list of different known choices; otherwise what is wrong with it, in Spanish. */
export function whatIsWrong(value: unknown, choices: readonly string[]): string | null {
  if (!Array.isArray(value)) return 'debe ser una lista de opciones';
  const unknown = value.find((one) => typeof one !== 'string' || !choices.includes(one)) as unknown;
  if (unknown !== undefined) return `no admite ${JSON.stringify(unknown)}; opciones: ${choices.join(', ')}`;
  if (new Set(value).size < value.length) return 'tiene una opción repetida';
  return null;
}

/** Document middleware: what the multi-select would not let an editor choose is refused by every other door too. */
export const checkMultipleChoices: Middleware = async (context, next) => {
  const data = (context.params as { data?: Record<string, unknown> }).data;
  if (!data || !['create', 'clone', 'update'].includes(context.action)) return next();

  for (const [name, attribute] of Object.entries(context.contentType.attributes)) {
    if (!('customField' in attribute) || attribute.customField !== MULTIPLE_CHOICE_FIELD) continue;
    const value = data[name];
    if (value === undefined || value === null) continue;

    const { choices } = (attribute as unknown as { options: { choices: string[] } }).options;
    const wrong = whatIsWrong(value, choices);
    if (wrong) {
      throw new errors.ValidationError(`${name} ${wrong}`, {
        errors: [{ path: [name], message: wrong, name: 'ValidationError' }],
      });
    }
  }
  return next();
};
