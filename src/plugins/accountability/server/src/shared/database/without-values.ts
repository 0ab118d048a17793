/**
 * A database's error message quotes the statement with the values that were to be stored, and an unexpected error
 * ends up in the log: only its code goes on.
 *
 * @param what was to be stored, for the log
 */
export function withoutItsValues(error: unknown, what: string): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? new Error(`The ${what} could not be stored (${code})`) : error;
}
