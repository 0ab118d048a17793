import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { absoluteHtml } from '../../shared/text/markdown';
import { intervalOf } from '../../shared/period';
import type { Publication } from '../../shared/documents/publication';
import { entryPage, webPage } from '../../shared/web-page';

import type { FeedFile, FeedFormat, FeedItem, FeedOf } from './feed';
import { stableId } from './stable-id';
import { writeJson } from './write-json';
import { writeAtom, writeRss } from './write-xml';

/** What there are feeds of. */
export type FeedKind = 'bulletins' | 'management-reports';

const MOST = 25;

const KINDS: Record<FeedKind, { page: string; title: string; description: string }> = {
  bulletins: {
    page: 'bulletinPage',
    title: 'Boletines',
    description: 'Los boletines de rendición de cuentas más recientes.',
  },
  'management-reports': {
    page: 'reportPage',
    title: 'Informes de gestión',
    description: 'Los informes de gestión más recientes.',
  },
};

const WRITERS: Record<FeedFormat, (feed: FeedOf) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJson,
};

/** What is published, for feed readers and for the websites of others. */
export function feedsService({ strapi }: { strapi: Core.Strapi }) {
  /** Where the operator says this application is. Not where a request says: caches give one answer to everybody. */
  const base = () => strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '');
  const inApi = (path: string) => `${base()}/api/accountability/${path}`;
  const absolute = (address: string) => new URL(address, `${base()}/`).href;

  const fileOf = ({ url, mime, name, size }: Publication['files'][number]): FeedFile => ({
    url: absolute(url),
    mime,
    name,
    // Strapi counts in kilobytes of a thousand.
    bytes: Math.round(size * 1_000),
  });

  function itemOf(kind: FeedKind, published: Publication, timeZone: string): FeedItem {
    const { documentId, slug, title, summary, html, day, at, changedAt, cover, files } = published;
    const website = strapi.plugin('accountability').config<string>(KINDS[kind].page) || '';
    const page = entryPage(website, slug) ?? inApi(`${kind}/${slug}`);
    return {
      id: stableId(documentId),
      title,
      page,
      summary,
      html: html === null ? null : absoluteHtml(html, absolute),
      publishedAt: at ?? intervalOf({ from: day, to: day }, timeZone).from,
      changedAt,
      cover: cover && fileOf(cover),
      files: files.map(fileOf),
    };
  }

  return {
    /** The newest of a kind as a feed, and when the last of them changed. */
    async write(kind: FeedKind, format: FeedFormat): Promise<{ text: string; modified: Date }> {
      const [published, settings] = await Promise.all([
        kind === 'bulletins' ? getService('bulletins').latest(MOST) : getService('reports').latest(MOST),
        getService('settings').get(),
      ]);
      const items = published.map((one) => itemOf(kind, one, settings.timeZone));
      const changes = items.map(({ changedAt }) => changedAt.getTime());
      const changedAt = new Date(
        Math.max(...(changes.length > 0 ? changes : [new Date(String(settings.updatedAt)).getTime()])),
      );
      const { title, description } = KINDS[kind];
      const head = {
        id: stableId(`${settings.documentId} ${kind}`),
        title: `${title} · ${settings.name}`,
        description,
        author: settings.name,
        page: webPage(settings.website ?? '')?.href ?? inApi(kind),
        addresses: {
          rss: inApi(`${kind}/feed.rss`),
          atom: inApi(`${kind}/feed.atom`),
          json: inApi(`${kind}/feed.json`),
        },
        changedAt,
      };
      return { text: WRITERS[format]({ head, items }), modified: changedAt };
    },
  };
}
