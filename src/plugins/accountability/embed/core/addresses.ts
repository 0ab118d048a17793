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

/** The read at that address, as a piece to put into the element. */
export const asFragment = (url: string): string => withQuery(url, { format: 'html' });

/** The same, as a page of its own. */
export const asPage = (url: string): string => withQuery(url, { format: 'page' });

/**
 * Whether an address is a read of this API's that can be shown within the element: its origin's, under `/api/`, and asked
 * for as HTML.
 */
export function isReadable(url: string, base: string): boolean {
  if (!URL_PATTERN.test(url)) return false;
  const address = new URL(url);
  const root = base.replace(/\/accountability$/, '/');
  return address.href.startsWith(root) && ['html', 'page'].includes(address.searchParams.get('format') ?? '');
}

const URL_PATTERN = /^https?:/;
