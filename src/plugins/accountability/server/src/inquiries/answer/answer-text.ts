import { type InquiryType, localDate } from '../../deadlines';
import { TYPE_TEXTS } from '../intake/form';
import { longDate } from '../../shared/text/long-date';
import { fillVariables } from '../../shared/text/variables';

import { PERSONAL_VARIABLE, type Variable, VARIABLES } from './variables';

/** What of a case its answer may mention. */
export interface AnsweredCase {
  filingNumber: string;
  type: InquiryType;
  subject: string;
  receivedAt: string | Date;
}

/** Who answers, and what can be done against it. */
export interface Answerer {
  institute: string;
  timeZone: string;
  /** Markdown. */
  remedies: string;
}

/** How somebody is addressed whose name is not known. */
const SOMEBODY = 'ciudadano(a)';
const OPEN_NAME = new RegExp(String.raw`\{\{\s*${PERSONAL_VARIABLE}\s*\}\}`, 'gu');

/**
 * An answer as it is stored and sent: filled with what is known of the case, the remedies below it (rule D5). Who it is
 * to stays open ({@link answerTo}).
 *
 * @param text Markdown, as the editor wrote it
 */
export function answerText(
  text: string,
  { filingNumber, type, subject, receivedAt }: AnsweredCase,
  { institute, timeZone, remedies }: Answerer,
  at: Date,
): string {
  const day = (instant: string | Date) => longDate(localDate(new Date(instant), timeZone), 'es');
  const filled = fillVariables(text, {
    radicado: filingNumber,
    fecha: day(at),
    asunto: subject,
    tipo: TYPE_TEXTS[type].label.es,
    recibida: day(receivedAt),
    instituto: institute,
  } satisfies Partial<Record<Variable, string>>);
  return `${filled.trimEnd()}\n\n${remedies.trim()}\n`;
}

/**
 * A stored answer as one to nobody in particular, for the public. Somebody goes on writing in it, so that what is put in
 * is not escaped, and needs not be.
 */
export function answerToAnybody(stored: string): string {
  return stored.replace(OPEN_NAME, SOMEBODY);
}

/** A stored answer as the office reads it, which is not told the name. */
export function answerToOffice(stored: string): string {
  return fillVariables(stored, { [PERSONAL_VARIABLE]: `[${VARIABLES[PERSONAL_VARIABLE].es}]` });
}

/** A stored answer as its citizen reads it. @param name `null` where nobody's is kept */
export function answerTo(stored: string, name: string | null): string {
  return fillVariables(stored, { [PERSONAL_VARIABLE]: name ?? SOMEBODY });
}
