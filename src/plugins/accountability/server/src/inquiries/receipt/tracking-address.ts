import { webPage } from '../../shared/web-page';

/**
 * The tracking page's address for one case. It carries the filing number, which is no secret, and never the code.
 *
 * @param page as the operator configured it
 * @returns an address of plain ASCII, or `null` where the page is none of the web
 */
export function trackingAddress(page: string, filingNumber: string): string | null {
  return pageFor(page, 'radicado', filingNumber);
}

/**
 * The address of a page of the website for one thing.
 *
 * @param page as the operator configured it
 * @param name of the parameter that says which
 * @returns an address of plain ASCII, or `null` where the page is none of the web
 */
export function pageFor(page: string, name: string, value: string): string | null {
  const address = webPage(page);
  address?.searchParams.set(name, value);
  return address?.href ?? null;
}
