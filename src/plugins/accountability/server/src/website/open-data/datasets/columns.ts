import type { UID } from '@strapi/strapi';

import type { DateChange } from '../../../shared/documents/announced-date';
import type { Bilingual } from '../../../shared/http/language';
import type { Entry } from '../../../shared/public-reads/present';
import { isRecord } from '../../../shared/values';
import type { ColumnSpec } from '../column';
import type { Words } from '../../code-words';

export const said = (es: string, en: string): Bilingual => ({ es, en });

/** The identifier every public read knows an entry by. */
export const identifier: ColumnSpec<Entry> = {
  name: 'id',
  label: said('Identificador', 'Identifier'),
  description: said(
    'El mismo en toda la interfaz pública; no cambia.',
    'The same in the whole public interface; it does not change.',
  ),
  source: { type: 'text' },
  value: (row) => row.documentId,
};

type Told = Pick<ColumnSpec<Entry>, 'name' | 'label' | 'description' | 'unit'>;

/** Columns made of the attributes of one type's entries. */
export const ofType = (uid: UID.ContentType) => ({
  /** An attribute as it is. */
  own: (attribute: string, { words, ...told }: Told & { words?: Words }): ColumnSpec<Entry> => ({
    ...told,
    source: { uid, attribute, ...(words ? { words } : {}) },
    value: (row) => row[attribute],
  }),
});

/** An attribute of what a relation leads to; of a relation to several, a list. */
export function related(
  relation: string,
  uid: UID.ContentType,
  attribute: string,
  { words, ...told }: Told & { words?: Words },
): ColumnSpec<Entry> {
  return {
    ...told,
    source: { uid, attribute, nullable: true, ...(words ? { words } : {}) },
    value: (row) => (isRecord(row[relation]) ? row[relation][attribute] : null),
  };
}

/** The same of a relation to several. */
export function relatedList(
  relation: string,
  uid: UID.ContentType,
  attribute: string,
  told: Told,
): ColumnSpec<Entry> {
  return {
    ...told,
    source: { uid, attribute, list: true, nullable: false },
    value: (row) => recordsIn(row[relation]).map((one) => one[attribute]),
  };
}

/** The addresses of the files of a media attribute, whether it holds one or several. */
export function filesOf(value: unknown): unknown[] {
  return recordsIn(Array.isArray(value) ? value : [value]).map(({ url }) => url);
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The changes of an announced date, as they are kept in JSON. */
export function changesIn(value: unknown): Partial<DateChange>[] {
  return recordsIn(value);
}
