import { z } from '@strapi/utils';

import { saying } from '../../shared/forms/validation';
import { readable } from '../../shared/values';
import { variablesIn } from '../../shared/text/variables';
import { answerSchema, LONGEST_ANSWER, optional, whole, words } from '../desk/case/validation';
import { OUTCOMES } from '../vocabulary';

const FEWEST = 2;
/** What one transaction takes in a few seconds, on SQLite without anybody else writing meanwhile. */
const MOST = 500;

const LONGEST_ID = 40;

const documentIds = z.array(z.string().min(1).max(LONGEST_ID)).refine(
  (ids) => ids.length <= MOST && new Set(ids).size === ids.length && ids.length >= FEWEST,
  saying({
    es: `Elija entre ${FEWEST} y ${MOST} casos, cada uno una vez.`,
    en: `Choose between ${FEWEST} and ${MOST} cases, each once.`,
  }),
);

/** What is public is to nobody in particular: there is nothing to fill a variable with. */
const forEverybody = (most: number) =>
  words(most, 3).refine(
    (text) => variablesIn(text).length === 0,
    saying({
      es: 'Lo que se publica no lleva variables: quite lo que está entre llaves dobles.',
      en: 'What is published has no variables: take out what stands in double braces.',
    }),
  );

/** `POST …/grouped-answer` */
export const answerTogetherSchema = z.strictObject({
  documentIds,
  text: answerSchema,
  outcome: z.enum(OUTCOMES),
  publicQuestion: optional(forEverybody(10_000)),
  publicAnswer: optional(forEverybody(LONGEST_ANSWER)),
  /** Keys of the findings the editor says to be nobody's personal data. */
  accepted: z.array(z.string().max(200)).max(1_000).default([]),
  /** The version of each case the editor had before them, by its documentId. */
  versions: z.record(z.string().max(LONGEST_ID), whole).default({}),
});

/** A text as far as it is written. */
const unfinished = (most: number) => z.string().max(most).transform(readable).default('');

/** `POST …/grouped-answer/check` */
export const checkTogetherSchema = z.strictObject({
  documentIds,
  text: unfinished(LONGEST_ANSWER),
  publicQuestion: unfinished(10_000),
  publicAnswer: unfinished(LONGEST_ANSWER),
});

export type AnswerTogether = z.output<typeof answerTogetherSchema>;
export type CheckTogether = z.output<typeof checkTogetherSchema>;
