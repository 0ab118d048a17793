import type { Bilingual } from '../../shared/language';
import { escapeMarkdown } from '../../shared/markdown';

/** What an answer or a reply template may leave open, written `{{nombre}}`. */
export const VARIABLES = {
  nombre: { es: 'nombre de la persona', en: 'the person’s name' },
  radicado: { es: 'número de radicado', en: 'the filing number' },
  fecha: { es: 'fecha de la respuesta', en: 'the date of the answer' },
  asunto: { es: 'asunto de la solicitud', en: 'the subject of the request' },
  tipo: { es: 'tipo de solicitud', en: 'the type of request' },
  recibida: { es: 'fecha de recepción', en: 'the date of reception' },
  instituto: { es: 'nombre del instituto', en: 'the institute’s name' },
} as const satisfies Record<string, Bilingual>;

export type Variable = keyof typeof VARIABLES;

/**
 * The one that is personal data: it stays open in what is stored, which many people read, and is filled for the citizen
 * alone.
 */
export const PERSONAL_VARIABLE = 'nombre' satisfies Variable;

const OPEN = /\{\{\s*([^{}]*?)\s*\}\}/gu;

const isVariable = (name: string): name is Variable => Object.hasOwn(VARIABLES, name);

/** The names left open in a text, each once. */
export function variablesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(OPEN), ([, name = '']) => name))];
}

/** The names left open that nothing is known to fill with. */
export function unknownVariables(text: string): string[] {
  return variablesIn(text).filter((name) => !isVariable(name));
}

/**
 * Fills what is left open with plain text, in one pass: what a citizen wrote in a subject is neither Markdown nor a
 * variable. What has no value here stays as it is written.
 *
 * @param text Markdown
 */
export function fillVariables(text: string, values: Partial<Record<Variable, string>>): string {
  return text.replace(OPEN, (written, name: string) => {
    const value = isVariable(name) ? values[name] : undefined;
    return value === undefined ? written : escapeMarkdown(value);
  });
}
