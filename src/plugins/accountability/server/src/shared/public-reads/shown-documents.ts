import type { UID } from '@strapi/strapi';

import { UPLOADED_FILE } from '../../uids';
import { isRecord, ownMember } from '../values';

import { showsOnly } from './answer-depends';
import type { Entry } from './present';
import type { PublicShape, Selection } from './shape';

/**
 * Says which documents stand on an answer, so that it is made anew when one of them changes, and not when another of
 * their type does.
 *
 * @param filters of a list: whose relations they look into, those types matter as wholes
 */
export function tellShown(
  shape: PublicShape,
  entries: readonly Entry[],
  selection: Selection,
  filters: unknown,
) {
  if (looksIntoRelations(filters, shape)) return;
  const tell = (names: readonly string[], uidOf: (name: string) => UID.ContentType) => {
    for (const name of names)
      showsOnly(uidOf(name), entries.flatMap((entry) => related(entry[name])).map(idOf));
  };
  tell(selection.media, () => UPLOADED_FILE);
  for (const [name, { shape: relation, selection: nested }] of Object.entries(selection.relations)) {
    tell([name], () => relation.uid);
    tellShown(
      relation,
      entries.flatMap((entry) => related(entry[name])),
      nested,
      {},
    );
  }
}

const idOf = ({ documentId }: Entry) => String(documentId);

function related(value: unknown): Entry[] {
  return (Array.isArray(value) ? value : [value]).filter(isRecord);
}

function looksIntoRelations(filters: unknown, shape: PublicShape): boolean {
  if (Array.isArray(filters)) return filters.some((part) => looksIntoRelations(part, shape));
  if (!isRecord(filters)) return false;
  return Object.entries(filters).some(
    ([key, inner]) =>
      ownMember(shape.relations, key) !== undefined ||
      (key.startsWith('$') && looksIntoRelations(inner, shape)),
  );
}
