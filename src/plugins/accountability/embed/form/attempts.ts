/** What a form is sent as: names and values, a name once for each of its values. */
export type Entries = readonly (readonly [name: string, value: string | File])[];

/** Two with the same mark are the same content. */
const markOf = (entries: Entries): string =>
  JSON.stringify(
    entries.map(([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.size, value.lastModified],
    ),
  );

/** A random UUID (RFC 9562, version 4); `crypto.randomUUID` exists only in secure contexts. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What is known of the sendings of one form, so that no retry can file twice. Kept in the page's memory only. */
export interface Attempts {
  /**
   * Before sending: the `Idempotency-Key`. It stays while an earlier sending may have been filed, and when the same is
   * sent again; only another content after a refusal gets a new one.
   */
  begin(entries: Entries): string;
  /** It was refused, and not kept. That settles nothing of the same sent before, without an answer. */
  refused(entries: Entries): void;
  /** Earlier contents that may be the one the key stands for, latest first. */
  others(entries: Entries): Entries[];
}

export function newAttempts(): Attempts {
  let key = randomKey();
  let lastRefused: string | null = null;
  let unresolved = new Map<string, Entries>();
  let before = unresolved;
  return {
    begin(entries) {
      const mark = markOf(entries);
      if (unresolved.size === 0 && lastRefused !== null && lastRefused !== mark) key = randomKey();
      lastRefused = null;
      before = unresolved;
      unresolved = new Map(unresolved).set(mark, entries);
      return key;
    },
    refused(entries) {
      unresolved = before;
      lastRefused = markOf(entries);
    },
    others: (entries) =>
      [...unresolved]
        .filter(([mark]) => mark !== markOf(entries))
        .map(([, other]) => other)
        .reverse(),
  };
}
