import type { Core } from '@strapi/strapi';

import { BULLETIN, COMMITMENT, HEARING, MANAGEMENT_REPORT, PLAN } from '../../uids';

import { linksIn } from './published-links';

/** A published entry, as far as it has addresses. */
export interface PublishedEntry {
  title: string;
  /** DocumentIds of the positions responsible for it. */
  offices: string[];
  page: string;
  files: string[];
  links: string[];
}

interface Office {
  documentId: string;
}
interface Entry {
  documentId: string;
  actions?: { responsibles?: Office[] }[];
  responsible?: Office | null;
  [attribute: string]: unknown;
}

const RESPONSIBLES = { actions: { populate: { responsibles: { fields: ['documentId'] } } } };

/** What a type shows the public that has an address, by the names of its attributes. */
interface Source {
  uid: typeof PLAN | typeof MANAGEMENT_REPORT | typeof BULLETIN | typeof HEARING | typeof COMMITMENT;
  path: string;
  title: 'title' | 'text';
  /** What its page is known by. */
  key: 'slug' | 'documentId';
  texts: readonly string[];
  files: readonly string[];
  links: (entry: Entry) => unknown[];
  /** The relation to whoever answers for it. */
  offices: object;
}

const none = () => [];

const SOURCES: readonly Source[] = [
  {
    uid: PLAN,
    path: 'plans',
    title: 'title',
    key: 'slug',
    texts: ['introduction', 'objectives', 'monitoring'],
    files: ['document'],
    links: none,
    offices: RESPONSIBLES,
  },
  {
    uid: MANAGEMENT_REPORT,
    path: 'management-reports',
    title: 'title',
    key: 'slug',
    texts: ['body'],
    files: ['documents'],
    links: none,
    offices: RESPONSIBLES,
  },
  {
    uid: BULLETIN,
    path: 'bulletins',
    title: 'title',
    key: 'slug',
    texts: ['body'],
    files: ['cover'],
    links: none,
    offices: RESPONSIBLES,
  },
  {
    uid: HEARING,
    path: 'hearings',
    title: 'title',
    key: 'slug',
    texts: ['invitation', 'agenda'],
    files: ['documents', 'minutes'],
    // The stream has to be there until the recording takes its place; of one that is not held nobody asks for it.
    links: ({ streamUrl, recordingUrl, state }) => [
      recordingUrl || (state === 'cancelled' ? null : streamUrl),
    ],
    offices: {},
  },
  {
    uid: COMMITMENT,
    path: 'commitments',
    title: 'text',
    key: 'documentId',
    texts: [],
    files: ['evidence'],
    links: ({ evidenceUrl }) => [evidenceUrl],
    offices: { responsible: { fields: ['documentId'] } },
  },
];

/** Every published entry of the types that have pages. */
export async function publishedEntries(strapi: Core.Strapi): Promise<PublishedEntry[]> {
  const found = await Promise.all(
    SOURCES.map(async (source) => {
      const populate = {
        ...Object.fromEntries(source.files.map((name) => [name, { fields: ['url'] }])),
        ...source.offices,
      };
      // Strapi's types of the documents differ in their relations, which they do not take from a table of sources.
      const documents = strapi.documents(source.uid) as unknown as {
        findMany(params: object): Promise<Entry[]>;
      };
      const entries = await documents.findMany({ populate, status: 'published', sort: 'id', limit: -1 });
      return entries.map((entry) => toPublished(entry, source));
    }),
  );
  return found.flat();
}

function toPublished(entry: Entry, { path, title, key, texts, files, links }: Source): PublishedEntry {
  const own = links(entry).filter((link): link is string => typeof link === 'string');
  return {
    title: String(entry[title]),
    offices: officesOf(entry),
    page: `/api/accountability/${path}/${encodeURIComponent(String(entry[key]))}`,
    files: files.flatMap((name) => fileAddresses(entry[name])),
    links: [...own, ...texts.flatMap((name) => linksIn(entry[name] as string | null))],
  };
}

const fileAddresses = (media: unknown): string[] =>
  [media].flat().flatMap((one) => {
    const { url } = (one ?? {}) as { url?: unknown };
    return typeof url === 'string' ? [url] : [];
  });

function officesOf({ actions = [], responsible }: Entry): string[] {
  const theirs = actions.flatMap(({ responsibles = [] }) => responsibles);
  return [...new Set([...theirs, ...(responsible ? [responsible] : [])].map(({ documentId }) => documentId))];
}
