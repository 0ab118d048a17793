import { createHash } from 'node:crypto';

import { z } from '@strapi/utils';
import type { Context } from 'koa';

import type { Bilingual, Language } from './language';
import { check, type Checked } from '../forms/validation';
import { OwnError } from '../own-error';

const HEADER = 'Idempotency-Key';
const schema = z.strictObject({ [HEADER]: z.string().min(1).max(100).optional() });

/** The same `Idempotency-Key` came with other content. */
export class KeyReusedError extends OwnError {}

export const KEY_REUSED: Bilingual = {
  es: 'Esta clave de envío ya se usó para otra solicitud. Envíela de nuevo como una nueva.',
  en: 'This sending key was already used for another request. Send it again as a new one.',
};

/** A request's `Idempotency-Key`, `null` where it has none; what is wrong names the header. */
export function checkIdempotencyKey(ctx: Context, language: Language): Checked<string | null> {
  const key = check(schema, { [HEADER]: ctx.headers['idempotency-key'] }, language);
  return key.ok ? { ok: true, data: key.data[HEADER] ?? null } : key;
}

/** What is kept of a key: enough to know it again. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');
