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
  const { pathname, search, searchParams } = new URL(url);
  const read = READ.exec(pathname)?.[1];
  const format = searchParams.get('format') ?? '';
  if (!read || !['html', 'page'].includes(format)) return null;
  return `${base.replace(/accountability$/, '')}${read}${search}`;
}
