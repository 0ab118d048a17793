import { z } from '@strapi/utils';

import { blankAsAbsent, readable } from '../../../shared/values';
import { OUTCOMES, PRIORITY_REASONS, WITHDRAWAL_GROUNDS } from '../../vocabulary';

const cleaned = z.string().transform((text) => readable(text).normalize('NFC').trim());
export const words = (most: number, least = 1) => cleaned.pipe(z.string().min(least).max(most));
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => blankAsAbsent(value) ?? undefined, schema.optional());
const reason = words(2_000, 3);
const note = optional(words(2_000));

/** A whole number, also as a form's field says it. */
export const whole = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value),
  z.int().min(0).max(2_147_483_647),
);

/** The longest answer, in Markdown. */
export const LONGEST_ANSWER = 50_000;
export const answerSchema = words(LONGEST_ANSWER, 3);

/** The version the actor had before them when they decided. */
const version = whole;

/** `POST …/steps` */
export const stepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('assign'), version, assigneeId: whole, note }),
  z.strictObject({ step: z.literal('request-completion'), version, missing: reason }),
  z.strictObject({ step: z.literal('extend-completion'), version }),
  z.strictObject({ step: z.literal('complete'), version, message: words(10_000) }),
  z.strictObject({ step: z.literal('extend'), version, dueOn: z.iso.date(), reason }),
  z.strictObject({ step: z.literal('transfer'), version, to: words(250, 3), reason }),
  z.strictObject({ step: z.literal('answer'), version, text: answerSchema, outcome: z.enum(OUTCOMES) }),
  z.strictObject({ step: z.literal('close'), version, note }),
  z.strictObject({ step: z.literal('withdraw'), version, grounds: z.enum(WITHDRAWAL_GROUNDS), reason }),
  z.strictObject({ step: z.literal('annul'), version, reason }),
]);

export type StepBody = z.output<typeof stepSchema>;

export const noteSchema = z.strictObject({ text: words(10_000) });
export const prioritySchema = z.strictObject({ reason: z.enum(PRIORITY_REASONS).nullable() });
