/** What a feed tells of itself. All addresses are absolute. */
interface FeedHead {
  /** A URN that stays when the host, the title or the address changes (RFC 4287, 4.2.6). */
  id: string;
  title: string;
  description: string;
  /** Who publishes it. */
  author: string;
  /** The page it is the feed of. */
  page: string;
  /** Where each format of it is read. */
  addresses: Record<FeedFormat, string>;
  changedAt: Date;
}

export interface FeedItem {
  /** A URN, as the feed's. */
  id: string;
  title: string;
  page: string;
  summary: string | null;
  /** Sanitized, with absolute addresses. */
  html: string | null;
  publishedAt: Date;
  changedAt: Date;
  cover: FeedFile | null;
  files: FeedFile[];
}

export interface FeedFile {
  url: string;
  mime: string;
  name: string;
  bytes: number;
}

export interface FeedOf {
  head: FeedHead;
  /** The newest first. */
  items: FeedItem[];
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** RFC 5646 */
export const LANGUAGE = 'es-CO';
