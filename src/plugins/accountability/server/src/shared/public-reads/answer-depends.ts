import { AsyncLocalStorage } from 'node:async_hooks';

import type { UID } from '@strapi/strapi';

/** What an answer is made of, gathered while it is made. */
export interface Dependencies {
  /** Tables it was read from. */
  readonly tables: Set<string>;
  /** Where it is known which documents of a type it shows, and that no other one's change can alter it. */
  readonly documents: Map<string, Set<string>>;
  /** Milliseconds since 1970: the earliest instant at which it becomes another one by itself. */
  until: number;
}

const current = new AsyncLocalStorage<Dependencies>();

/** Makes an answer and gathers what it depends on. */
export async function gathering(make: () => Promise<void>): Promise<Dependencies> {
  const dependencies: Dependencies = { tables: new Set(), documents: new Map(), until: Infinity };
  await current.run(dependencies, make);
  return dependencies;
}

/** Of the answer that is being made; none where nobody gathers. */
export const dependenciesNow = (): Dependencies | undefined => current.getStore();

/** Of a type, the answer shows these documents, and which ones they are does not depend on any other. */
export function showsOnly(uid: UID.ContentType, documentIds: Iterable<string>): void {
  const documents = current.getStore()?.documents;
  if (!documents) return;
  const known = documents.get(uid) ?? new Set();
  documents.set(uid, known);
  for (const documentId of documentIds) known.add(documentId);
}

/** The answer is another one from the first of these instants on that is still to come: a window opens, an event ends. */
export function changesAt(instants: readonly (string | number | null)[], now: Date): void {
  const dependencies = current.getStore();
  if (!dependencies) return;
  const coming = instants
    .map((instant) => (instant === null ? NaN : new Date(instant).getTime()))
    .filter((instant) => instant > now.getTime());
  dependencies.until = Math.min(dependencies.until, ...coming);
}
