import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';

import { publishedEntries } from './published-entries';
import { linksInHtml } from './published-links';
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

type About = Omit<PublishedAddress, 'key' | 'url'>;
type Add = (link: string | null | undefined, about: About) => void;

const MOST_OF_A_TITLE = 255;

/** Everything that is published and has an address, each address once. */
export async function publishedAddresses(strapi: Core.Strapi, ownOrigin: string, now: Date) {
  const found = new Map<string, PublishedAddress>();
  const add: Add = (link, { title, ...about }) => {
    const url = link ? toAddress(link, ownOrigin) : null;
    if (url === null) return;
    const key = addressKey(url);
    const known = found.get(key);
    if (known) known.offices = [...new Set([...known.offices, ...about.offices])];
    else found.set(key, { key, url, title: title.slice(0, MOST_OF_A_TITLE), ...about });
  };

  for (const { page, files, links, ...about } of await publishedEntries(strapi)) {
    add(page, { kind: 'page', ...about });
    for (const file of files) add(file, { kind: 'file', ...about });
    for (const link of links) add(link, { kind: 'link', ...about });
  }
  await addAnswers(add, now);
  await addEvidence(add);
  const { pages } = await getService('settings').availabilityRules();
  for (const page of pages) add(page, { kind: 'website', title: page, offices: [] });
  return [...found.values()];
}

/** Answers that everybody reads. No position answers for them, so that the heads of planning are told. */
async function addAnswers(add: Add, now: Date): Promise<void> {
  const whole = { start: 0, limit: -1 };
  const { answers } = await getService('publication').published.list({}, whole, now);
  for (const { id, topic, answerHtml } of answers) {
    // Not the question: it is a person's words, and has to be gone when it is taken back.
    const about = { title: topic ? `Respuesta publicada: ${topic}` : 'Respuesta publicada', offices: [] };
    add(`/api/accountability/published-answers/${id}`, { kind: 'page', ...about });
    for (const link of linksInHtml(answerHtml)) add(link, { kind: 'link', ...about });
  }
}

/** Links and files that show that an action was carried out. */
async function addEvidence(add: Add): Promise<void> {
  for (const { url, file, action } of await getService('follow-up').publicEvidence()) {
    const offices = action.responsibles.map(({ documentId }) => documentId);
    add(url ?? file?.url, { kind: 'evidence', title: action.name, offices });
  }
}
