import { renderMarkdown } from '../text/markdown';

import { htmlOf, type Selection } from './shape';

/** A document as the document service gives it. */
export type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

const asText = (value: unknown) => (typeof value === 'string' ? value : null);

/** A file as the public sees it. */
export function presentFile(file: Entry): Entry {
  const { url, name, alternativeText, caption, mime, size, ext, width, height } = file;
  return { url, name, alternativeText, caption, mime, size, ext, width, height };
}

function presentMedia(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(presentMedia);
  return isEntry(value) ? presentFile(value) : null;
}

/** One document as the public sees it: the selected fields, Markdown also as HTML, relations in their own shape. */
export function present(entry: Entry, selection: Selection): Entry {
  const seen: Entry = { documentId: entry.documentId };

  for (const name of selection.fields) seen[name] = entry[name] ?? null;
  for (const name of selection.markdown) seen[name] = entry[name] ?? null;
  for (const name of [...selection.markdown, ...selection.asHtml])
    seen[htmlOf(name)] = renderMarkdown(asText(entry[name]));
  for (const name of selection.media) seen[name] = presentMedia(entry[name]);
  for (const [name, { selection: nested }] of Object.entries(selection.relations)) {
    const related = entry[name];
    seen[name] = Array.isArray(related)
      ? related.filter(isEntry).map((one) => present(one, nested))
      : isEntry(related)
        ? present(related, nested)
        : null;
  }

  return seen;
}

/** The newest `updatedAt` in the documents and what hangs on them, for `Last-Modified`; `null` where there is none. */
export function lastModified(value: unknown): Date | null {
  if (Array.isArray(value)) return latest(value.map(lastModified));
  if (!isEntry(value)) return null;
  const own = typeof value.updatedAt === 'string' ? new Date(value.updatedAt) : null;
  return latest([own, ...Object.values(value).filter(isEntry).map(lastModified)]);
}

/** The newest of them; `null` where there is none. */
export function latest(dates: (Date | null)[]): Date | null {
  return dates.reduce((newest, one) => (one && (!newest || one > newest) ? one : newest), null);
}
