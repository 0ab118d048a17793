import { webPage } from '../shared/web-page';

/**
 * The address of a page where somebody's code is used. The code stands behind the `#`, which no browser sends to a
 * server: neither the website's log nor another site learns it.
 *
 * @param page as the operator configured it
 * @returns `null` where the page is none of the web
 */
export function codeAddress(page: string, slug: string, code: string): string | null {
  const address = webPage(page);
  if (!address) return null;
  address.searchParams.set('audiencia', slug);
  address.hash = `codigo=${code}`;
  return address.href;
}
