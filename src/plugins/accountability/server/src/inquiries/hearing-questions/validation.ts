import { z } from '@strapi/utils';

import { optional, text } from '../../shared/forms/fields';

import { MARKS } from './vocabulary';

const MOST_AT_ONCE = 200;

/** documentIds of the cases. */
const questions = z.array(text(1, 60)).min(1).max(MOST_AT_ONCE);
const [TO_ASK, , IN_WRITING] = MARKS;

/** `POST /hearings/:documentId/questions` */
export const questionStepSchema = z.discriminatedUnion('step', [
  /** Without a label they are of no group any more. */
  z.strictObject({ step: z.literal('group'), questions, group: optional(text(2, 120)) }),
  z.strictObject({ step: z.literal('choose'), questions, place: z.enum(['first', 'last', 'none']) }),
  z.strictObject({ step: z.literal('mark'), questions, mark: z.enum([TO_ASK, IN_WRITING]) }),
  /** What was said, in short. */
  z.strictObject({ step: z.literal('answer-live'), questions, note: text(3, 2_000) }),
  z.strictObject({ step: z.literal('take-back-live'), questions }),
]);

export type QuestionStep = z.output<typeof questionStepSchema>;
