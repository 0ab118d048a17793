import { z } from '@strapi/utils';

import { optional, text, webAddress } from '../../shared/forms/fields';
import { saying } from '../../shared/forms/validation';

/** `POST /hearings/:documentId/commitments` */
export const commitmentSchema = z.strictObject({
  /** Made by the client: sent again after a lost answer, it is the same commitment. */
  key: z.uuid().optional(),
  text: text(10, 5_000),
  /** The documentId of the responsible office. */
  responsible: text(1, 60),
  dueOn: z.iso.date(),
  /** The documentId of the question it comes from; none: from the minutes. */
  inquiry: optional(text(1, 60)),
});

export type NewCommitment = z.output<typeof commitmentSchema>;

/** `POST /commitments/:documentId/progress` */
export const progressSchema = z
  .strictObject({
    progress: z.int().min(0).max(100),
    /** What was done, for the public. */
    note: text(3, 2_000),
    evidenceUrl: optional(webAddress.pipe(z.string().max(255))),
    /** A file of the media library, by its id; it is added to those there are. */
    evidenceFile: z.int().positive().optional(),
    fulfilled: z.boolean(),
  })
  .refine(({ fulfilled, progress }) => fulfilled || progress < 100, {
    path: ['fulfilled'],
    ...saying({
      es: 'Al 100 % está cumplido: márquelo así, o ponga menos.',
      en: 'At 100 % it is fulfilled: say so, or put less.',
    }),
  });

export type Progress = z.output<typeof progressSchema>;

/** `POST /commitments/:documentId/date` */
export const movedDateSchema = z.strictObject({
  to: z.iso.date(),
  /** Public. */
  reason: text(3, 1_000),
  /** The date the editor had before them. */
  seen: z.iso.date(),
});

export type MovedDate = z.output<typeof movedDateSchema>;
