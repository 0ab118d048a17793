import { errors } from '@strapi/utils';

import { errorKind } from '../error-kind';
import { OwnError } from '../own-error';

/** Where it happened: the last lines of a stack, which come after the message. */
function framesOf(error: unknown): string[] {
  const lines = error instanceof Error && error.stack ? error.stack.split('\n') : [];
  return lines.slice(lines.findLastIndex((line) => !line.startsWith('    at ')) + 1);
}

/**
 * A database's error message quotes the statement and may quote what was to be stored, and an unexpected error ends up in
 * the log: only its kind and its place go on. What we refuse ourselves, and what Strapi refuses, names nobody and passes.
 *
 * @param what was to be stored, for the log
 */
export function withoutItsValues(error: unknown, what: string): unknown {
  if (error instanceof OwnError || error instanceof errors.ApplicationError) return error;
  const told = new Error(`The ${what} could not be stored (${errorKind(error)})`);
  told.stack = [String(told), ...framesOf(error)].join('\n');
  return told;
}
