import { z } from '@strapi/utils';

import { optional, text, webAddress } from '../shared/forms/fields';
import { saying } from '../shared/forms/validation';

const REQUIRED = { es: 'Este campo es obligatorio.', en: 'This field is required.' };

/** `POST /follow-up/occurrences/:documentId/evidence` */
export const evidenceSchema = z
  .strictObject({
    kind: z.enum(['link', 'file', 'note']),
    /** Made by the client: sent again after a lost answer, it is the same evidence. */
    key: z.uuid(),
    url: optional(webAddress),
    fileId: z.int().positive().optional(),
    note: optional(text(1, 2_000)),
    on: optional(z.iso.date()),
  })
  .refine(({ kind, url }) => kind !== 'link' || url !== undefined, { path: ['url'], ...saying(REQUIRED) })
  .refine(({ kind, fileId }) => kind !== 'file' || fileId !== undefined, {
    path: ['fileId'],
    ...saying(REQUIRED),
  })
  .refine(({ kind, note }) => kind !== 'note' || note !== undefined, { path: ['note'], ...saying(REQUIRED) });

/** `POST /follow-up/evidence/:documentId/withdraw` */
export const withdrawSchema = z.strictObject({ reason: text(3, 2_000) });

/** `POST /follow-up/occurrences/:documentId/postpone` */
export const postponeSchema = z.strictObject({
  to: z.iso.date(),
  reason: text(3, 1_000),
  /** The date the editor saw. */
  seen: z.iso.date(),
});

/** `POST /follow-up/actions/:documentId/dates` */
export const dateSchema = z.strictObject({ on: z.iso.date(), label: text(3, 250) });
