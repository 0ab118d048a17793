import { parseDate, type IsoDate } from './dates';
import { type DeadlineOptions, explainDeadline } from './explain';
import type { Translated } from './language';
import { type InquiryType, PETITIONS_LAW, type Rule, termFor } from './terms';

/** The latest day to which a term may be extended. */
export interface ExtensionCeiling {
  /** The whole term from reception, extension included. */
  businessDays: number;
  dueOn: IsoDate;
  rule: Rule;
}

/** An extension under consideration; every day `YYYY-MM-DD` in the institute's time zone. */
export interface ProposedExtension {
  /** The due date in force. */
  dueOn: IsoDate;
  /** The day the citizen is told. */
  decidedOn: IsoDate;
  newDueOn: IsoDate;
  /** {@link ExtensionCeiling.dueOn}. */
  ceiling: IsoDate;
}

/** Why an extension is not allowed. */
export type ExtensionRefusal = 'term-expired' | 'not-later' | 'beyond-ceiling';

const RULE_TEXT: Translated = {
  es: 'Antes de vencer el plazo, y con sus razones, la entidad puede fijar otra fecha sin pasar del doble del plazo inicial.',
  en: 'Before the term expires, and giving its reasons, the institute may set another date within twice the initial term.',
};

/**
 * The ceiling of an extension: twice the initial term, from reception (Ley 1437 de 2011, art. 14, parágrafo):
 * 30, 20 or 60 business days with the statutory terms.
 *
 * @param type the inquiry's type
 * @param receivedAt the instant of reception, as for {@link explainDeadline}
 * @param options the institute's calendar and terms, and the language
 * @throws RangeError as {@link explainDeadline}
 */
export function extensionCeiling(
  type: InquiryType,
  receivedAt: string | Date,
  options: DeadlineOptions = {},
): ExtensionCeiling {
  const businessDays = 2 * termFor(type, options.terms).businessDays;
  const { dueOn } = explainDeadline(type, receivedAt, {
    ...options,
    terms: { ...options.terms, [type]: businessDays },
  });
  const text = RULE_TEXT[options.language ?? 'es'];
  return { businessDays, dueOn, rule: { norm: PETITIONS_LAW, article: '14, parágrafo', text } };
}

/**
 * Whether a term may be extended as proposed (Ley 1437 de 2011, art. 14, parágrafo): told on the last day at the
 * latest, to a later day, and not past the ceiling.
 *
 * @returns null when it may, otherwise the first reason why not
 * @throws RangeError for a malformed date
 */
export function extensionRefusal(proposed: ProposedExtension): ExtensionRefusal | null {
  const { dueOn, decidedOn, newDueOn, ceiling } = proposed;
  [dueOn, decidedOn, newDueOn, ceiling].forEach(parseDate);
  if (decidedOn > dueOn) return 'term-expired';
  if (newDueOn <= dueOn) return 'not-later';
  return newDueOn > ceiling ? 'beyond-ceiling' : null;
}
