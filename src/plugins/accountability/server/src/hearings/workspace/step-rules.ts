import { type Language, type Rule, termFor } from '../../deadlines';
import type { Bilingual } from '../../shared/http/language';

import type { ChecklistRules } from './facts';
import type { StepKey } from './steps';

const LAW = 'Ley 1757 de 2015';

type Days = Pick<ChecklistRules, 'callLeadDays' | 'reportLeadDays' | 'minutesDays' | 'evaluationReportDays'>;

/** Which letter of article 56 a step belongs to, and what decides its date. What the law leaves open is said to be a setting. */
const RULES: Record<Exclude<StepKey, 'answers'>, { letter: string; text: (days: Days) => Bilingual }> = {
  call: {
    letter: 'd',
    text: ({ callLeadDays }) => ({
      es: `La convocatoria es una etapa de la rendición de cuentas. La anticipación, ${callLeadDays} días, está en la configuración de la sección.`,
      en: `The call is a stage of accountability. How long before, ${callLeadDays} days, is in the section's settings.`,
    }),
  },
  report: {
    letter: 'c',
    text: ({ reportLeadDays }) => ({
      es: `La información se publica antes del evento. La anticipación, ${reportLeadDays} días, está en la configuración de la sección.`,
      en: `The information is published before the event. How long before, ${reportLeadDays} days, is in the section's settings.`,
    }),
  },
  invitations: {
    letter: 'd',
    text: () => ({
      es: 'La convocatoria se hace por los medios del plan de comunicaciones: sus acciones previas a la audiencia, cada una en su fecha.',
      en: "People are called by the communication plan's channels: its actions before the hearing, each on its date.",
    }),
  },
  questions: {
    letter: 'f',
    text: () => ({
      es: 'Toda pregunta formulada en la rendición de cuentas tiene respuesta: antes de la audiencia, cada una queda a cargo de alguien.',
      en: 'Every question asked in the accountability process has its answer: before the hearing somebody is in charge of each.',
    }),
  },
  event: {
    letter: 'd',
    text: () => ({
      es: 'El evento es una etapa de la rendición de cuentas.',
      en: 'The event is a stage of accountability.',
    }),
  },
  minutes: {
    letter: 'e',
    text: ({ minutesDays }) => ({
      es: `El seguimiento empieza por dejar constancia de la jornada. El plazo, ${minutesDays} días hábiles, está en la configuración de la sección.`,
      en: `Follow-up begins with a record of the event. Its time, ${minutesDays} business days, is in the section's settings.`,
    }),
  },
  evaluation: {
    letter: 'e',
    text: ({ evaluationReportDays }) => ({
      es: `El seguimiento dice cómo resultó la jornada. El plazo del informe, ${evaluationReportDays} días hábiles, está en la configuración de la sección.`,
      en: `Follow-up tells how the event went. The report's time, ${evaluationReportDays} business days, is in the section's settings.`,
    }),
  },
  commitments: {
    letter: 'e',
    text: () => ({
      es: 'El seguimiento muestra qué se hizo de lo prometido, hasta la fecha de cada compromiso.',
      en: 'Follow-up shows what became of what was promised, until the date of each commitment.',
    }),
  },
};

/** Why a step is asked for: norm, article and a sentence, with what the settings say of its date. */
export function ruleOf(key: StepKey, rules: ChecklistRules, language: Language): Rule {
  if (key === 'answers') return termFor('pregunta', rules.terms, language).rule;
  const { letter, text } = RULES[key];
  const word = language === 'es' ? 'literal' : 'letter';
  return { norm: LAW, article: `56, ${word} ${letter}`, text: text(rules)[language] };
}
