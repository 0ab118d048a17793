/** A stored entry whose named attributes are known to be there. */
export type Stored<Entry, Names extends keyof Entry> = Entry & {
  [Name in Names]-?: NonNullable<Entry[Name]>;
};

/**
 * Strapi's types let every attribute be absent, also those its schema requires. This says which ones a caller
 * relies on, and checks it.
 *
 * @throws when one is absent: the database holds something the schema forbids.
 */
export function stored<Entry extends object, Names extends keyof Entry>(
  entry: Entry,
  ...names: Names[]
): Stored<Entry, Names> {
  const absent = names.find((name) => entry[name] === null || entry[name] === undefined);
  if (absent !== undefined) throw new Error(`A stored entry has no ${String(absent)}`);
  return entry as Stored<Entry, Names>;
}
