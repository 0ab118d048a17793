/** A stored entry whose named attributes are known to be there. */
export type Stored<Entry, Names extends keyof Entry> = Entry & {
  [Name in Names]-?: NonNullable<Entry[Name]>;
};

function has<Entry extends object, Names extends keyof Entry>(
  entry: Entry,
  names: readonly Names[],
): entry is Stored<Entry, Names> {
  return names.every((name) => entry[name] !== null && entry[name] !== undefined);
}

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
  if (!has(entry, names)) throw new Error(`A stored entry lacks one of ${names.join(', ')}`);
  return entry;
}
