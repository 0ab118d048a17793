import { type FeedOf, LANGUAGE } from './feed';

/** As JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); the library that writes the others stops at 1.0. */
export function writeJson({ head, items }: FeedOf): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.page,
    feed_url: head.addresses.json,
    description: head.description,
    language: LANGUAGE,
    authors: [{ name: head.author }],
    items: items.map(({ id, title, page, summary, html, publishedAt, changedAt, cover, files }) => ({
      id,
      url: page,
      title,
      // One of the two has to be there.
      ...(html === null ? { content_text: summary ?? title } : { content_html: html }),
      ...(summary !== null && { summary }),
      ...(cover && { image: cover.url }),
      date_published: publishedAt.toISOString(),
      date_modified: changedAt.toISOString(),
      ...(files.length > 0 && {
        attachments: files.map(({ url, mime, name, bytes }) => ({
          url,
          mime_type: mime,
          title: name,
          size_in_bytes: bytes,
        })),
      }),
    })),
  });
}
