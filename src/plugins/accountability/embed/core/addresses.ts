/** A value of a query, or `null` to leave it as it is. */
type Query = Readonly<Record<string, string | null>>;

/** The address with `query` set in it. */
export function withQuery(url: string, query: Query): string {
  const address = new URL(url);
  for (const name of Object.keys(query)) {
    const value = query[name];
    if (value) address.searchParams.set(name, value);
  }
  return address.href;
}

/** How many entries a page of a list has. */
export const PAGE_SIZE = 'pagination[pageSize]';

/** A read of the API as a page of its own. */
export const asPage = (url: string): string => withQuery(url, { format: 'page' });

/** The API's reads, of the plugin and of the application beside it. */
const READ = /\/api\/((?:accountability|transparency-\w+)(?:\/.*)?)$/;

/**
 * The address of a read that can be shown within the element, on the element's own API: it may know itself by another name
 * than the page does.
 *
 * @returns `null` for any other address, and for reads that are not asked for as HTML: files, data, addresses of the site
 */
export function readableAt(url: string, base: string): string | null {
  const { pathname, search, searchParams, hash } = new URL(url);
  const read = READ.exec(pathname)?.[1];
  const format = searchParams.get('format') ?? '';
  if (!read || !['html', 'page'].includes(format)) return null;
  return `${base.replace(/accountability$/, '')}${read}${search}${hash}`;
}

/** What a website may have pages of its own for; here it is read in its place. */
const IN_PLACE: Readonly<Record<string, string>> = {
  bulletin: 'bulletins',
  'management-report': 'management-reports',
  hearing: 'hearings',
  page: '../transparency-sections',
};

/** Where links to these lead: to the API's own pages, which an element shows in its place. */
export const linksInPlace = (base: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(IN_PLACE).map(([kind, read]) => [
      `link[${kind}]`,
      `${new URL(read, `${base}/`).href}/{slug}?format=page`,
    ]),
  );
