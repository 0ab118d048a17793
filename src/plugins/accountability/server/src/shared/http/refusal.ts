import type { Context } from 'koa';

import type { FieldError } from '../forms/validation';

/**
 * Answers with one of the refusals Strapi has no error class for, in Strapi's own envelope. Set here and not
 * thrown: an error Strapi does not know is written to the log with its stack, and a refusal is no fault. Of a
 * ForbiddenError thrown in a controller, Strapi drops the sentence.
 */
export function refuse(
  ctx: Context,
  status: 400 | 403 | 409 | 413 | 415 | 503,
  name: string,
  message: string,
  fields: FieldError[] = [],
): void {
  ctx.status = status;
  ctx.body = {
    data: null,
    error: { status, name, message, details: fields.length > 0 ? { errors: fields } : {} },
  };
}
