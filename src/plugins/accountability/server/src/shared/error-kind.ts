/**
 * What kind of error something is, for the log: its name and code. A message may quote what was to be stored, and the
 * log names no person.
 */
export function errorKind(error: unknown): string {
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || 'unknown';
}
