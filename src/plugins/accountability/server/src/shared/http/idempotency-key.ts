import { createHash } from 'node:crypto';

import { z } from '@strapi/utils';
import type { Context } from 'koa';

import type { Bilingual, Language } from './language';
import { validate } from '../forms/validation';
import { OwnError } from '../own-error';

const schema = z.strictObject({ 'Idempotency-Key': z.string().min(1).max(100).optional() });

/** The same `Idempotency-Key` came with other content. */
export class KeyReusedError extends OwnError {}

export const KEY_REUSED: Bilingual = {
  es: 'Esta clave de envío ya se usó para otra solicitud. Envíela de nuevo como una nueva.',
  en: 'This sending key was already used for another request. Send it again as a new one.',
};

/** A request's `Idempotency-Key`, if it has one. @throws ValidationError (a 400) that names the header */
export function idempotencyKeyOf(ctx: Context, language: Language): string | null {
  const header = { 'Idempotency-Key': ctx.headers['idempotency-key'] };
  return validate(schema, header, language)['Idempotency-Key'] ?? null;
}

/** What is kept of a key: enough to know it again. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');
