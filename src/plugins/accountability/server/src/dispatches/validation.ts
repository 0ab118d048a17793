import { z } from '@strapi/utils';

import { optional, text, webAddress } from '../shared/forms/fields';
import { saying } from '../shared/forms/validation';
import { readable } from '../shared/values';

import { CHANNEL_NAMES, SOURCE_KINDS } from './vocabulary';

const documentId = z.string().regex(/^[a-z0-9]{1,40}$/);
const line = (most: number) => z.string().max(most).transform(readable);

/** What a new one tells of; nothing: it begins blank. */
export const preparationSchema = z.strictObject({
  source: z
    .strictObject({ kind: z.enum(SOURCE_KINDS), documentId })
    .nullable()
    .default(null),
});

/** The text as its editor has it. */
export const dispatchSchema = z.strictObject({
  revision: z.int().min(0),
  title: line(250),
  body: line(50_000),
  groupIds: z.array(documentId).max(200),
  actionIds: z.array(documentId).max(100),
  fileIds: z.array(z.int().min(1)).max(20),
  channels: z
    .array(z.strictObject({ name: z.enum(CHANNEL_NAMES), options: z.record(z.string(), z.unknown()) }))
    .max(CHANNEL_NAMES.length)
    .refine(
      (channels) => new Set(channels.map(({ name }) => name)).size === channels.length,
      saying({ es: 'Un medio está dos veces.', en: 'A channel is named twice.' }),
    ),
});

/** Letting it go. */
export const departureSchema = z.strictObject({
  revision: z.int().min(0),
  /** The number of recipients the editor was shown and confirmed. */
  recipients: z.int().min(0),
  /** ISO 8601 with its offset; `null`: at once. */
  at: z.iso
    .datetime({ offset: true })
    .transform((at) => new Date(at))
    .refine(
      (at) => at.getTime() > Date.now(),
      saying({ es: 'Esa fecha y hora ya pasaron.', en: 'That day and hour have passed.' }),
    )
    .nullable()
    .default(null),
});

export const testSchema = z.strictObject({ channel: z.enum(CHANNEL_NAMES) });

/** What shows that something was done by hand. */
export const proofSchema = z
  .strictObject({
    url: optional(webAddress),
    fileId: z.int().min(1).optional(),
    note: optional(text(1, 1_000)),
    on: optional(z.iso.date()),
  })
  .refine(({ url, fileId, note }) => url !== undefined || fileId !== undefined || note !== undefined, {
    path: ['url'],
    ...saying({
      es: 'Escriba la dirección de lo publicado, suba una foto o escriba una nota.',
      en: 'Write the address of what was published, upload a photo, or write a note.',
    }),
  });

export const listQuerySchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const channelSchema = z.enum(CHANNEL_NAMES);
