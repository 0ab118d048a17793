import type { Bilingual } from '../../shared/http/language';

/**
 * What is asked after a hearing, each answered from 1 (nothing) to 5 (very much). No free text: on an anonymous sheet it
 * would be a place for names, and who wants to say more files a suggestion.
 */
export const EVALUATION_QUESTIONS = {
  clarity: { es: '¿La información fue clara?', en: 'Was the information clear?' },
  usefulness: { es: '¿Lo que se informó le sirve?', en: 'Is what was told useful to you?' },
  answers: { es: '¿Respondieron lo que se preguntó?', en: 'Was what people asked answered?' },
  participation: { es: '¿Hubo tiempo y espacio para participar?', en: 'Was there room to take part?' },
  organization: { es: '¿La jornada estuvo bien organizada?', en: 'Was the event well organized?' },
} satisfies Record<string, Bilingual>;

export type EvaluationQuestion = keyof typeof EVALUATION_QUESTIONS;

export const QUESTION_CODES = Object.keys(EVALUATION_QUESTIONS) as EvaluationQuestion[];

export const LEAST = 1;
export const MOST = 5;
