import type { Core } from '@strapi/strapi';

import { insertRow } from '../../../shared/database/insert-row';
import { SEARCH_ENTRY, UPLOADED_FILE } from '../../../uids';
import { isReadable } from '../files/kinds';

import { type Item, lines, plain, type PublishedFile } from './item';
import type { EntryRow } from './rows';
import type { Source } from './sources';

const NOTHING = {
  mark: null,
  title: null,
  slug: null,
  headings: null,
  text: null,
  date: null,
  until: null,
  url: null,
  plan: null,
  files: null,
  owners: null,
  extraction: null,
  extractAfter: null,
  extractionTries: 0,
};

export const fileKey = (fileId: number): string => `document:${fileId}`;

/** A picture is seen, not read. */
const isDocument = ({ mime }: PublishedFile) => !mime?.startsWith('image/');
/** Another content has another one. */
export const fileMark = ({ hash, size, updatedAt }: PublishedFile) =>
  `${hash.slice(0, 60)}:${size ?? ''}:${updatedAt ? new Date(updatedAt).getTime() : ''}`;

/** Writes entries of the index. Only one transaction at a time does: the one that holds the revision. */
export function entryWriter(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(SEARCH_ENTRY);
  const rowOf = async (key: string) => (await rows().findOne({ where: { key } })) as EntryRow | null;

  async function put(row: EntryRow | null, data: Pick<EntryRow, 'key'> & Partial<EntryRow>): Promise<void> {
    if (row) await rows().updateMany({ where: { id: row.id }, data });
    else await insertRow(strapi, SEARCH_ENTRY, { extractionTries: 0, ...data });
  }

  async function empty(row: EntryRow | null, revision: number): Promise<void> {
    if (!row || row.removed) return;
    await put(row, { ...NOTHING, key: row.key, removed: true, revision, changedAt: new Date() });
  }

  /** The file as it is now, with what it is published with; without entry where it is gone or with nothing. */
  async function writeFile(fileId: number, owners: readonly string[], revision: number): Promise<void> {
    const key = fileKey(fileId);
    const row = await rowOf(key);
    const published = (await rows().findMany({
      where: { key: { $in: [...owners] }, removed: false },
      orderBy: [{ date: 'desc' }, { id: 'asc' }],
    })) as EntryRow[];
    const file = (await strapi.db
      .query(UPLOADED_FILE)
      .findOne({ where: { id: fileId } })) as PublishedFile | null;
    if (!file || published.length === 0) return empty(row, revision);

    const mark = fileMark(file);
    const isSame = row !== null && !row.removed && row.mark === mark;
    await put(row, {
      key,
      kind: 'document',
      itemId: file.documentId ?? String(file.id),
      revision,
      removed: false,
      mark,
      title: plain(file.name),
      headings: lines(
        ...new Set([file.caption, file.alternativeText]),
        ...published.map(({ title }) => title),
      ),
      date: published[0]?.date ?? null,
      url: file.url,
      changedAt: new Date(),
      owners: published.map((owner) => owner.key),
      ...(isSame
        ? {}
        : {
            text: null,
            extraction: isReadable(file) ? 'waiting' : 'none',
            extractionTries: 0,
            extractAfter: null,
          }),
    });
  }

  async function writeItem(row: EntryRow | null, key: string, item: Item, more: Partial<EntryRow>) {
    const { files, ...words } = item;
    await put(row, { ...NOTHING, ...more, ...words, key, removed: false, files: files.map(({ id }) => id) });
  }

  return {
    /** Makes the entry of something anew, and those of its files. */
    async take({ kind, published, read }: Source, itemId: string, revision: number): Promise<void> {
      const key = `${kind}:${itemId}`;
      const mark = (await published(strapi, itemId)).get(itemId) ?? null;
      const item = await read(strapi, itemId);
      const row = await rowOf(key);
      const filesBefore = (row && !row.removed && row.files) || [];
      const files = (item?.files ?? []).filter(isDocument);

      if (item) await writeItem(row, key, { ...item, files }, { kind, itemId, mark, revision });
      else await empty(row, revision);

      const filesNow = files.map(({ id }) => id);
      for (const id of new Set([...filesBefore, ...filesNow])) {
        const others = ((await rowOf(fileKey(id)))?.owners ?? []).filter((owner) => owner !== key);
        await writeFile(id, filesNow.includes(id) ? [...others, key] : others, revision);
      }
    },

    /** Makes the entry of a file anew, where it has one. */
    async takeFile(fileId: number, revision: number): Promise<void> {
      const row = await rowOf(fileKey(fileId));
      if (row && !row.removed) await writeFile(fileId, row.owners ?? [], revision);
    },
  };
}
