import { date, instant, text } from '../../shared/documents/content-type';

const unseen = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;
const long = () => ({ type: 'text' }) as const;
const number = () => ({ type: 'integer', required: true, default: 0 }) as const;

/**
 * One thing that can be found, in words: what the public reads of it, and nothing else. Made from what is published, and
 * made anew from it at any time. What is no longer published stays as a row that says so and holds nothing, so that every
 * instance hears of it.
 */
export const searchEntry = {
  kind: 'collectionType',
  collectionName: 'accountability_search_entries',
  info: { singularName: 'search-entry', pluralName: 'search-entries', displayName: 'Entrada del buscador' },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    /** Kind and documentId of what it is; of a file `document` and its number. */
    key: { ...text(120, { required: true }), column: { unique: true } },
    kind: text(40, { required: true }),
    itemId: text(60, { required: true }),
    /** Which of the changes of the index wrote it last (`entries/revision.ts`). */
    revision: number(),
    removed: { type: 'boolean', required: true, default: false },
    /** Of which version of its source it was made. */
    mark: text(120),
    title: long(),
    slug: text(255),
    headings: long(),
    text: long(),
    date: date(),
    /** The last day it is public. */
    until: date(),
    url: long(),
    /** Of an action, its plan: `{ title, slug }`. */
    plan: { type: 'json' },
    changedAt: instant(),
    /** Numbers of the files published with it. */
    files: { type: 'json' },
    /** Of a file, the keys of what it is published with. */
    owners: { type: 'json' },
    /** Of a file: whether its text was read, and if not, why (`files/vocabulary.ts`). */
    extraction: text(20),
    extractionTries: number(),
    extractAfter: instant(),
  },
  indexes: [
    { name: 'accountability_search_entries_revision_idx', columns: ['revision'] },
    { name: 'accountability_search_entries_waiting_idx', columns: ['extraction', 'extract_after'] },
  ],
} as const;

/** Something whose entry has to be made anew, written in the transaction that changed it. */
export const searchChange = {
  kind: 'collectionType',
  collectionName: 'accountability_search_changes',
  info: { singularName: 'search-change', pluralName: 'search-changes', displayName: 'Cambio del buscador' },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    uid: text(120, { required: true }),
    itemId: text(60, { required: true }),
    /** How often it could not be taken in, and from when on it is tried again. */
    failures: number(),
    after: instant(),
  },
} as const;

/** How many changes the index had. */
export const searchRevision = {
  kind: 'collectionType',
  collectionName: 'accountability_search_revisions',
  info: {
    singularName: 'search-revision',
    pluralName: 'search-revisions',
    displayName: 'Versión del buscador',
  },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    name: { ...text(20, { required: true }), column: { unique: true } },
    last: number(),
  },
} as const;
