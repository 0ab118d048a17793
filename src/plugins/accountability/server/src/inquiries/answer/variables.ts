import type { Bilingual } from '../../shared/http/language';
import { variablesIn } from '../../shared/text/variables';

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

const isVariable = (name: string): name is Variable => Object.hasOwn(VARIABLES, name);

/** The names left open that nothing is known to fill with. */
export function unknownVariables(text: string): string[] {
  return variablesIn(text).filter((name) => !isVariable(name));
}
