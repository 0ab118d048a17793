import { z } from '@strapi/utils';

const positive = z.coerce.number().int().min(1).max(2_147_483_647);

/** `GET /outbox`: one kind of message at a time. */
export const logQuerySchema = z.strictObject({
  state: z.enum(['waiting', 'parked', 'sent']).default('parked'),
  page: positive.max(100_000).default(1),
});

/** `POST /outbox/send-again`: the named ones, or all that are parked. */
export const sendAgainSchema = z.strictObject({
  ids: z.union([z.literal('all'), z.array(z.int().min(1).max(2_147_483_647)).min(1).max(1000)]),
});

export const messageIdSchema = z.strictObject({ id: positive });
