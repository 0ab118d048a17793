import { z } from '@strapi/utils';

import { HONEYPOT, honeypot } from '../../abuse';
import { optional, text } from '../../shared/forms/fields';

import { type EvaluationQuestion, LEAST, MOST, QUESTION_CODES } from './questions';

const grade = z.int().min(LEAST).max(MOST);
const grades = Object.fromEntries(QUESTION_CODES.map((code) => [code, grade])) as Record<
  EvaluationQuestion,
  typeof grade
>;

/** `POST /hearings/:slug/evaluation` */
export const evaluationSchema = z.strictObject({
  answers: z.strictObject(grades),
  /** Of the registration: it serves once. Without one, the limits of open forms hold. */
  code: optional(text(1, 100)),
  altcha: z.unknown().optional(),
  [HONEYPOT]: honeypot,
});

export type EvaluationForm = z.output<typeof evaluationSchema>;
