import { Feed } from 'feed';

import { escapeHtml } from '../../shared/text/escape-html';

import { type FeedFile, type FeedItem, type FeedOf, LANGUAGE } from './feed';
import { xmlText } from './xml-text';

const clean = (text: string | null): string | undefined => (text === null ? undefined : xmlText(text));

/** Text as the HTML that shows it. */
const asHtml = (text: string | null): string | undefined =>
  text === null ? undefined : escapeHtml(xmlText(text));

const enclosure = ({ url, mime, bytes }: FeedFile) => ({ url, type: mime, length: bytes });

function feedOf({ head }: FeedOf): Feed {
  return new Feed({
    id: head.id,
    title: xmlText(head.title),
    description: xmlText(head.description),
    link: head.page,
    language: LANGUAGE,
    updated: head.changedAt,
    author: { name: xmlText(head.author) },
    feedLinks: head.addresses,
    generator: false,
  });
}

const textOf = (item: FeedItem) => ({
  id: item.id,
  link: item.page,
  description: asHtml(item.summary),
  content: clean(item.html),
  date: item.changedAt,
  published: item.publishedAt,
});

/** As RSS 2.0. An item has one enclosure: its cover, or else its first file. */
export function writeRss(whole: FeedOf): string {
  const feed = feedOf(whole);
  for (const item of whole.items) {
    const [file] = [item.cover, ...item.files].filter((one) => one !== null);
    // In this format a title is text, and a summary HTML.
    feed.addItem({
      ...textOf(item),
      title: xmlText(item.title),
      ...(file && { enclosure: enclosure(file) }),
    });
  }
  return feed.rss2();
}

/**
 * As Atom (RFC 4287). The library guesses the type of an enclosure from its address, wrongly for a JPEG: the cover stands in
 * the content instead, where every reader shows it.
 */
export function writeAtom(whole: FeedOf): string {
  const feed = feedOf(whole);
  for (const item of whole.items) {
    const { content, ...text } = textOf(item);
    const picture = item.cover ? `<p><img src="${escapeHtml(item.cover.url)}" alt=""></p>` : '';
    const title = asHtml(item.title) ?? '';
    feed.addItem({ ...text, title, ...((picture || content) && { content: picture + (content ?? '') }) });
  }
  // The library knows no language in this format (RFC 4287, 2). The first such tag is the document's own.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${LANGUAGE}" `);
}
