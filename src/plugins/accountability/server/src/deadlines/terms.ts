import type { Language, Translated } from './language';

/** The kinds of petition a citizen can file; they keep their legal names, which have no exact translation. */
export const INQUIRY_TYPES = [
  'peticion',
  'queja',
  'reclamo',
  'sugerencia',
  'denuncia',
  'consulta',
  'informacion',
  'pregunta',
] as const;

export type InquiryType = (typeof INQUIRY_TYPES)[number];

/** Where a term comes from, in one language. */
export interface Rule {
  norm: string;
  article: string;
  text: string;
}

/** Where a term comes from, in both languages; the norm keeps its official name. */
export interface LegalRule {
  norm: string;
  article: string;
  text: Translated;
}

/** A statutory term as the law sets it. */
export interface StatutoryTerm {
  type: InquiryType;
  businessDays: number;
  rule: LegalRule;
}

/** The term that applies to an inquiry, explained in one language. */
export interface Term {
  type: InquiryType;
  businessDays: number;
  rule: Rule;
}

/** Business days the institute set for itself; types left out keep the statutory term. */
export type TermOverrides = Readonly<Partial<Record<InquiryType, number>>>;

/** The law on petitions, as it has stood since 2015. */
export const PETITIONS_LAW = 'Ley 1437 de 2011 (título II, sustituido por la Ley 1755 de 2015)';

const GENERAL_RULE: LegalRule = {
  norm: PETITIONS_LAW,
  article: '14',
  text: {
    es: 'La regla general: la entidad responde dentro de los 15 días hábiles siguientes a la recepción.',
    en: 'The general rule: the institute answers within the 15 business days after reception.',
  },
};

const INFORMATION_RULE: LegalRule = {
  norm: PETITIONS_LAW,
  article: '14, numeral 1',
  text: {
    es: 'Los documentos y la información se entregan dentro de los 10 días hábiles siguientes a la recepción.',
    en: 'Documents and information are handed over within the 10 business days after reception.',
  },
};

const ADVICE_RULE: LegalRule = {
  norm: PETITIONS_LAW,
  article: '14, numeral 2',
  text: {
    es: 'Las consultas sobre materias a cargo de la entidad se responden dentro de los 30 días hábiles siguientes a la recepción.',
    en: 'Requests for an opinion on matters in the institute’s charge are answered within the 30 business days after reception.',
  },
};

const ACCOUNTABILITY_RULE: LegalRule = {
  norm: 'Ley 1757 de 2015',
  article: '56, literal f',
  text: {
    es: 'Las preguntas de la rendición de cuentas se responden por escrito, y se publican, dentro de los 15 días hábiles siguientes a su formulación.',
    en: 'Questions asked in the accountability process are answered in writing, and published, within the 15 business days after they are asked.',
  },
};

/** The terms of the law. Every number can be overridden by the institute's settings: {@link termFor}. */
export const STATUTORY_TERMS: Readonly<Record<InquiryType, StatutoryTerm>> = {
  peticion: { type: 'peticion', businessDays: 15, rule: GENERAL_RULE },
  queja: { type: 'queja', businessDays: 15, rule: GENERAL_RULE },
  reclamo: { type: 'reclamo', businessDays: 15, rule: GENERAL_RULE },
  sugerencia: { type: 'sugerencia', businessDays: 15, rule: GENERAL_RULE },
  denuncia: { type: 'denuncia', businessDays: 15, rule: GENERAL_RULE },
  consulta: { type: 'consulta', businessDays: 30, rule: ADVICE_RULE },
  informacion: { type: 'informacion', businessDays: 10, rule: INFORMATION_RULE },
  pregunta: { type: 'pregunta', businessDays: 15, rule: ACCOUNTABILITY_RULE },
};

/**
 * @param value anything, such as a query parameter
 * @returns whether it names one of the eight inquiry types
 */
export function isInquiryType(value: unknown): value is InquiryType {
  return INQUIRY_TYPES.some((type) => type === value);
}

/**
 * The term for a type of inquiry: the institute's own number where it set one, the statute's otherwise.
 * A number of the institute's own is said in the rule's text, beside what the statute says.
 *
 * @param type the inquiry's type
 * @param overrides business days from the settings
 * @param language of the rule's text, Spanish by default
 * @throws RangeError when an override is not a whole number from 1
 */
export function termFor(type: InquiryType, overrides: TermOverrides = {}, language: Language = 'es'): Term {
  const { businessDays: statutory, rule } = STATUTORY_TERMS[type];
  const businessDays = overrides[type] ?? statutory;
  if (!Number.isInteger(businessDays) || businessDays < 1) {
    throw new RangeError(
      `The term for "${type}" must be a whole number of business days from 1; it is ${businessDays}`,
    );
  }
  const text = rule.text[language];
  const ownTerm = businessDays === statutory ? '' : ` ${ownTermText(businessDays)[language]}`;
  return { type, businessDays, rule: { norm: rule.norm, article: rule.article, text: `${text}${ownTerm}` } };
}

function ownTermText(businessDays: number): Translated {
  return {
    es: `La entidad fijó su propio plazo: ${businessDays} ${businessDays === 1 ? 'día hábil' : 'días hábiles'}.`,
    en: `The institute set a term of its own: ${businessDays} business ${businessDays === 1 ? 'day' : 'days'}.`,
  };
}
