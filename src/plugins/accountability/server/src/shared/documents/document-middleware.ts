import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** A middleware of the document service: every door an entry comes through leads past it. */
export type DocumentMiddleware = Parameters<Modules.Documents.Service['use']>[0];

type Context = Pick<Parameters<DocumentMiddleware>[0], 'action' | 'params'>;

const WRITES = ['create', 'clone', 'update'];

/** What a call would write; `null` for a call that writes no attributes. */
export function writtenBy(context: Context): Record<string, unknown> | null {
  const { data } = context.params as { data?: Record<string, unknown> };
  return WRITES.includes(context.action) ? (data ?? {}) : null;
}

/** The entry as it will stand after a write: what is stored, and over it what is written. */
export async function afterWrite(
  strapi: Core.Strapi,
  context: Parameters<DocumentMiddleware>[0],
): Promise<Record<string, unknown>> {
  const { documentId } = context.params as { documentId?: string };
  const stored = documentId ? await strapi.documents(context.uid).findOne({ documentId }) : null;
  return { ...stored, ...writtenBy(context) };
}

/** A date or instant among what is written, if it is one. */
export function instantIn(data: Record<string, unknown>, name: string): Date | null {
  const value = data[name];
  const instant = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return instant && !Number.isNaN(instant.getTime()) ? instant : null;
}

/** A 400 that names the attribute. Its reader is an editor, so it is in Spanish. */
export function attributeError(name: string, message: string) {
  return new errors.ValidationError(message, {
    errors: [{ path: [name], message, name: 'ValidationError' }],
  });
}
