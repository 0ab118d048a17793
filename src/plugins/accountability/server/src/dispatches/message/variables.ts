import { Temporal } from 'temporal-polyfill';

import { localDate } from '../../deadlines';
import type { Bilingual } from '../../shared/http/language';
import { longDate, LOCALES } from '../../shared/text/long-date';
import { escapeMarkdown } from '../../shared/text/markdown';
import { replaceVariables, variablesIn } from '../../shared/text/variables';
import type { HearingFacts, Message, Problem } from '../channel';

/** What the text of a dispatch may leave open, written `{{nombre}}`. */
export const VARIABLES = {
  nombre: { es: 'nombre de quien lo recibe (solo en el correo)', en: 'the recipient’s name (mail only)' },
  instituto: { es: 'nombre del instituto', en: 'the institute’s name' },
  titulo: { es: 'título de lo que se divulga', en: 'the title of what is told of' },
  enlace: { es: 'dirección de la página', en: 'the address of the page' },
  audiencia: { es: 'nombre de la audiencia', en: 'the hearing’s name' },
  fecha: { es: 'fecha de la audiencia', en: 'the hearing’s date' },
  hora: { es: 'hora de la audiencia', en: 'the hearing’s time' },
  lugar: { es: 'lugar de la audiencia', en: 'the hearing’s place' },
  transmision: { es: 'enlace de la transmisión', en: 'the link of the stream' },
} as const satisfies Record<string, Bilingual>;

export type Variable = keyof typeof VARIABLES;

/** Filled for each reader: everybody else's text goes without it. */
export const PERSONAL_VARIABLE = 'nombre' satisfies Variable;

export type Values = Partial<Record<Variable, string>>;

const isVariable = (name: string): name is Variable => Object.hasOwn(VARIABLES, name);

const NEEDS_HEARING: readonly string[] = ['audiencia', 'fecha', 'hora', 'lugar', 'transmision'];

/** `9:00 a. m.`, on the institute's clocks. */
function timeOf(startsAt: Date, timeZone: string): string {
  return Temporal.Instant.from(startsAt.toISOString())
    .toZonedDateTimeISO(timeZone)
    .toLocaleString(LOCALES.es, { hour: 'numeric', minute: '2-digit' });
}

function hearingValues(hearing: HearingFacts, timeZone: string): Values {
  const place = [hearing.venue, hearing.address].filter(Boolean).join(', ');
  return {
    audiencia: hearing.title,
    fecha: longDate(localDate(hearing.startsAt, timeZone), 'es'),
    hora: timeOf(hearing.startsAt, timeZone),
    ...(place ? { lugar: place } : {}),
    ...(hearing.streamUrl ? { transmision: hearing.streamUrl } : {}),
  };
}

/** What is known of a message, by variable. */
export function valuesOf({
  institute,
  source,
  link,
  hearing,
  timeZone,
}: Pick<Message, 'institute' | 'source' | 'link' | 'hearing' | 'timeZone'>): Values {
  return {
    instituto: institute.name,
    ...(source ? { titulo: source.title } : {}),
    ...(link ? { enlace: link } : {}),
    ...(hearing ? hearingValues(hearing, timeZone) : {}),
  };
}

const quoted = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ');

/** What is left open in a text and cannot be filled. */
export function variableProblems(field: string, text: string, values: Values): Problem[] {
  const open = variablesIn(text).filter((name) => name !== PERSONAL_VARIABLE);
  const unknown = open.filter((name) => !isVariable(name));
  const unfilled = open.filter((name) => isVariable(name) && values[name] === undefined);
  const problems: Problem[] = [];
  if (unknown.length > 0) {
    problems.push({
      field,
      weight: 'error',
      sentences: {
        es: `No hay una variable ${quoted(unknown)}. Las que hay son: ${quoted(Object.keys(VARIABLES))}.`,
        en: `There is no variable ${quoted(unknown)}. There are: ${quoted(Object.keys(VARIABLES))}.`,
      },
    });
  }
  if (unfilled.length > 0) {
    const noHearing = unfilled.every((name) => NEEDS_HEARING.includes(name));
    problems.push({
      field,
      weight: 'error',
      sentences: noHearing
        ? {
            es: `No hay de dónde tomar ${quoted(unfilled)}: elija una audiencia o complete sus datos.`,
            en: `There is nothing to take ${quoted(unfilled)} from: choose a hearing or complete it.`,
          }
        : {
            es: `No hay con qué llenar ${quoted(unfilled)}. Escríbalo en el texto.`,
            en: `There is nothing to fill ${quoted(unfilled)} with. Write it in the text.`,
          },
    });
  }
  return problems;
}

const ADDRESS = /^https?:\/\/[^\s<>"]+$/i;

/** A plain text with its values in; who reads it stays open. */
export const fillLine = (text: string, values: Values) =>
  replaceVariables(text, (name) => (isVariable(name) ? values[name] : undefined));

/** The same of Markdown: an address stays one (CommonMark, 6.5), anything else shows and does nothing. */
export const fillMarkdown = (text: string, values: Values) =>
  fillLine(
    text,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        ADDRESS.test(value) ? `<${value}>` : escapeMarkdown(value),
      ]),
    ),
  );

const OPEN_NAME = String.raw`\{\{\s*${PERSONAL_VARIABLE}\s*\}\}`;
/** Between blanks, or at the start or end of a sentence, with the comma that parts it from the rest. */
const WITH_COMMA = new RegExp(
  String.raw`(^|\n)${OPEN_NAME}\s*[,:]\s*(\p{L})?|(?<!\s)\s*(?:,\s*)?${OPEN_NAME}`,
  'gu',
);

/** A text to nobody in particular: the name goes, with the comma that stood beside it. */
export function withoutName(text: string): string {
  return text.replace(
    WITH_COMMA,
    (_all, start: string | undefined, first: string | undefined) =>
      (start ?? '') + (first?.toLocaleUpperCase('es') ?? ''),
  );
}
