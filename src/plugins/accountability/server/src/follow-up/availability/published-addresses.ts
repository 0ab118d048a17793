import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { BULLETIN, EVIDENCE, HEARING, MANAGEMENT_REPORT, OCCURRENCE, PLAN } from '../../uids';

import { publishedPlans } from '../published-plan';
import type { EvidenceRow } from '../rows';
import { linksIn } from './published-links';
import { addressKey, toAddress } from './to-address';
import type { AddressKind } from './vocabulary';

/** An address that is published, and by whom. */
export interface PublishedAddress {
  key: string;
  url: string;
  kind: AddressKind;
  /** What it is published in. */
  title: string;
  /** DocumentIds of the positions responsible for it. */
  offices: string[];
}

interface File {
  url: string;
}
interface Entry {
  title: string;
  slug: string;
  actions?: { responsibles?: { documentId: string }[] }[];
  [attribute: string]: unknown;
}

const RESPONSIBLES = { actions: { populate: { responsibles: { fields: ['documentId'] } } } };

/** What of each type the public is shown: its texts, its files, and links that are attributes. */
const SOURCES = [
  {
    uid: PLAN,
    path: 'plans',
    texts: ['introduction', 'objectives', 'monitoring'],
    files: ['document'],
    links: [],
    actions: true,
  },
  {
    uid: MANAGEMENT_REPORT,
    path: 'management-reports',
    texts: ['body'],
    files: ['documents'],
    links: [],
    actions: true,
  },
  { uid: BULLETIN, path: 'bulletins', texts: ['body'], files: ['cover'], links: [], actions: true },
  {
    uid: HEARING,
    path: 'hearings',
    texts: ['invitation', 'agenda'],
    files: ['documents', 'minutes'],
    // Not `streamUrl`: before and after the event there need be nothing.
    links: ['recordingUrl'],
    actions: false,
  },
] as const;

/** Everything that is published and has an address, each address once. */
export async function publishedAddresses(strapi: Core.Strapi, ownOrigin: string) {
  const found = new Map<string, PublishedAddress>();
  const add = (link: unknown, about: Omit<PublishedAddress, 'key' | 'url'>) => {
    const url = typeof link === 'string' && link !== '' ? toAddress(link, ownOrigin) : null;
    if (url === null) return;
    const key = addressKey(url);
    const known = found.get(key);
    if (known) known.offices = [...new Set([...known.offices, ...about.offices])];
    else found.set(key, { key, url, ...about });
  };

  for (const source of SOURCES) {
    for (const entry of await publishedEntries(strapi, source)) {
      const about = { title: entry.title, offices: officesOf(entry) };
      add(`/api/accountability/${source.path}/${encodeURIComponent(entry.slug)}`, { kind: 'page', ...about });
      for (const { url } of source.files.flatMap((name) => filesIn(entry[name]))) {
        add(url, { kind: 'file', ...about });
      }
      const texts = source.texts.flatMap((name) => linksIn(entry[name] as string | null));
      for (const link of [...source.links.map((name) => entry[name]), ...texts]) {
        add(link, { kind: 'link', ...about });
      }
    }
  }
  await addEvidence(strapi, add);
  const { pages } = await getService('settings').availabilityRules();
  for (const page of pages) add(page, { kind: 'website', title: page.slice(0, 300), offices: [] });
  return [...found.values()];
}

async function publishedEntries(strapi: Core.Strapi, { uid, files, actions }: (typeof SOURCES)[number]) {
  const populate = {
    ...Object.fromEntries(files.map((name) => [name, { fields: ['url'] }])),
    ...(actions ? RESPONSIBLES : {}),
  };
  // Strapi's types of the documents differ in their relations, which they do not take from a table of sources.
  const documents = strapi.documents(uid) as unknown as { findMany(params: object): Promise<Entry[]> };
  return documents.findMany({ populate, status: 'published', limit: -1 });
}

const filesIn = (media: unknown): File[] =>
  [media].flat().filter((one): one is File => typeof (one as File | null)?.url === 'string');

const officesOf = ({ actions = [] }: Entry): string[] => [
  ...new Set(actions.flatMap(({ responsibles = [] }) => responsibles.map(({ documentId }) => documentId))),
];

/** Links and files that show that an action was carried out, of the plans the public sees. */
async function addEvidence(
  strapi: Core.Strapi,
  add: (link: unknown, about: Omit<PublishedAddress, 'key' | 'url'>) => void,
): Promise<void> {
  const { timeZone } = (await getService('settings').deadlineRules()).calendar;
  const plans = await publishedPlans(strapi).find({}, timeZone);
  const actions = new Map(
    plans.flatMap((plan) => plan.actions.map((action) => [action.documentId, action] as const)),
  );
  const planId = { $in: plans.map(({ documentId }) => documentId) };
  const [rows, occurrences] = (await Promise.all([
    strapi.db.query(EVIDENCE).findMany({
      where: { planId, withdrawnAt: { $null: true } },
      populate: { file: { select: ['url'] } },
    }),
    strapi.db.query(OCCURRENCE).findMany({ where: { planId }, select: ['key', 'actionId'] }),
  ])) as [EvidenceRow[], { key: string; actionId: string }[]];
  const actionOf = new Map(occurrences.map(({ key, actionId }) => [key, actions.get(actionId)]));

  for (const { url, file, occurrenceKey } of rows) {
    const action = actionOf.get(occurrenceKey);
    if (!action) continue;
    const offices = action.responsibles.map(({ documentId }) => documentId);
    add(url ?? file?.url, { kind: 'evidence', title: action.name, offices });
  }
}
