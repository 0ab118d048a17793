import { Parser as HtmlParser } from 'htmlparser2';
import Parser from 'rss-parser';

import type { FeedItem, FeedOf } from '../../src/plugins/accountability/server/src/website/feeds/feed';
import { stableId } from '../../src/plugins/accountability/server/src/website/feeds/stable-id';
import { writeJson } from '../../src/plugins/accountability/server/src/website/feeds/write-json';
import { writeAtom, writeRss } from '../../src/plugins/accountability/server/src/website/feeds/write-xml';
import { xmlText } from '../../src/plugins/accountability/server/src/website/feeds/xml-text';
import { readXml } from '../support/xml';

/** A reader nobody here wrote. */
const read = (xml: string) => new Parser().parseString(xml);

const item = (change: Partial<FeedItem> = {}): FeedItem => ({
  id: stableId('documento-1'),
  title: 'Ferias de empleo',
  page: 'https://sitio.example/boletin.html?slug=ferias&origen=rss',
  summary: 'Tres ferias en un mes.',
  html: '<p>Ferias del <strong>empleo</strong></p>',
  publishedAt: new Date('2026-03-01T05:00:00Z'),
  changedAt: new Date('2026-03-04T15:30:00Z'),
  cover: null,
  files: [],
  ...change,
});
const feed = (...items: FeedItem[]): FeedOf => ({
  head: {
    id: stableId('boletines'),
    title: 'Boletines · Instituto',
    description: 'Los más recientes.',
    author: 'Instituto',
    page: 'https://sitio.example/',
    addresses: {
      rss: 'https://api.example/feed.rss',
      atom: 'https://api.example/feed.atom',
      json: 'https://api.example/feed.json',
    },
    changedAt: new Date('2026-03-04T15:30:00Z'),
  },
  items,
});

/** What breaks a reader if it is not written as it must be. */
const NASTY = {
  title: 'Empleo & <b>"talento"</b> ]]> 👩🏽‍🏭 a\u0000b\u0008c\uFFFE \uD800 ñ',
  summary: '1 < 2 && ]]>\u001B[31m',
  html: '<p>]]&gt; ]]> &amp; "comillas" 🎉 \u0001 <a href="https://a.example/?a=1&amp;b=2">x</a></p>',
};
const textOf = (html = '') => {
  let text = '';
  const parser = new HtmlParser({ ontext: (part) => (text += part) });
  parser.end(html);
  return text;
};
const SHOWN = {
  title: 'Empleo & <b>"talento"</b> ]]> 👩🏽‍🏭 abc  ñ',
  summary: '1 < 2 && ]]>[31m',
  html: NASTY.html.replace('\u0001', ''),
};

describe.each([
  ['RSS', writeRss],
  ['Atom', writeAtom],
])('%s', (format, write) => {
  it('says of each item what it is, where it is read and when it was published', async () => {
    const found = await read(write(feed(item())));
    expect(found.title).toBe('Boletines · Instituto');
    expect(found.link).toBe('https://sitio.example/');
    expect(found.items).toHaveLength(1);
    expect(found.items[0]).toMatchObject({
      title: 'Ferias de empleo',
      link: 'https://sitio.example/boletin.html?slug=ferias&origen=rss',
      isoDate: '2026-03-01T05:00:00.000Z',
    });
    const { id, guid } = found.items[0] as { id?: string; guid?: string };
    expect(id ?? guid).toBe(item().id);
  });

  it('says its language and its own address', () => {
    const xml = write(feed(item()));
    expect(xml).toContain(format === 'RSS' ? '<language>es-CO</language>' : 'xml:lang="es-CO"');
    expect(xml).toMatch(new RegExp(`rel="self"`));
    expect(xml).toContain(`https://api.example/feed.${format.toLowerCase()}`);
  });

  it('is XML that every reader opens, whatever a text holds', async () => {
    const xml = write(feed(item(NASTY)));
    readXml(xml);
    const [found] = (await read(xml)).items as Record<string, string>[];
    expect(found?.['content:encoded'] ?? found?.content).toBe(SHOWN.html);
    // What each format takes for HTML: a reader makes the text of it.
    expect(format === 'RSS' ? found?.title : textOf(found?.title)).toBe(SHOWN.title);
    expect(format === 'RSS' ? textOf(found?.content) : textOf(found?.summary)).toBe(SHOWN.summary);
  });

  it('is whole without items', async () => {
    const xml = write(feed());
    readXml(xml);
    expect((await read(xml)).items).toEqual([]);
  });
});

describe('a cover', () => {
  const cover = {
    url: 'https://api.example/uploads/feria.jpg',
    mime: 'image/jpeg',
    name: 'feria.jpg',
    bytes: 20_500,
  };

  it('comes with its true type and size in RSS, in the content in Atom, and by its address in JSON', async () => {
    const [rss] = (await read(writeRss(feed(item({ cover }))))).items;
    expect(rss?.enclosure).toEqual({ url: cover.url, type: 'image/jpeg', length: '20500' });
    const [atom] = (await read(writeAtom(feed(item({ cover }))))).items;
    expect(atom?.content).toContain(`<img src="${cover.url}"`);
    expect(JSON.parse(writeJson(feed(item({ cover }))))).toMatchObject({ items: [{ image: cover.url }] });
  });
});

describe('JSON Feed', () => {
  it('is what version 1.1 describes', () => {
    const files = [{ url: 'https://api.example/a.pdf', mime: 'application/pdf', name: 'a.pdf', bytes: 10 }];
    expect(JSON.parse(writeJson(feed(item({ files }))))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Boletines · Instituto',
      home_page_url: 'https://sitio.example/',
      feed_url: 'https://api.example/feed.json',
      description: 'Los más recientes.',
      language: 'es-CO',
      authors: [{ name: 'Instituto' }],
      items: [
        {
          id: item().id,
          url: item().page,
          title: 'Ferias de empleo',
          content_html: '<p>Ferias del <strong>empleo</strong></p>',
          summary: 'Tres ferias en un mes.',
          date_published: '2026-03-01T05:00:00.000Z',
          date_modified: '2026-03-04T15:30:00.000Z',
          attachments: [
            { url: files[0]?.url, mime_type: 'application/pdf', title: 'a.pdf', size_in_bytes: 10 },
          ],
        },
      ],
    });
  });

  it('has content also where an item has no text of its own', () => {
    const [bare] = (JSON.parse(writeJson(feed(item({ html: null, summary: null })))) as { items: object[] })
      .items;
    expect(bare).toMatchObject({ content_text: 'Ferias de empleo' });
  });
});

describe('an item’s id', () => {
  it('is a UUID made of its name, the same every time and another for another name', () => {
    expect(stableId('a')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(stableId('a')).toBe(stableId('a'));
    expect(stableId('a')).not.toBe(stableId('b'));
  });
});

describe('text in XML', () => {
  it('loses what no document may hold, and nothing else', () => {
    expect(xmlText('a\u0000\u000B\uFFFF\uD83D')).toBe('a');
    expect(xmlText('línea\r\n\t ñ 🎉 \u0085')).toBe('línea\r\n\t ñ 🎉 \u0085');
  });
});
