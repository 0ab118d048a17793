/** Whether a value is an object with named members, as JSON and query strings make them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of a record by a name somebody sent; what every object inherits (`constructor`) is no member. */
export function ownMember<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A form sends its empty fields as empty texts, a program as `null`: those are fields not filled in. */
export function blankAsAbsent(value: unknown): unknown {
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}

/**
 * Text without what says nothing to a reader and PostgreSQL does not store: control characters (NUL among them) and
 * halves of surrogate pairs. Tabs stay, and line breaks, which a form sends as two characters (RFC 7578) and its page counts as
 * one.
 */
export function readable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '');
}
