/**
 * The tracking page's address for one case. It carries the filing number, which is no secret, and never the code.
 *
 * @param page as the operator configured it
 * @returns an address of plain ASCII, or `null` where the page is none of the web
 */
export function trackingAddress(page: string, filingNumber: string): string | null {
  if (!/^https?:\/\//i.test(page) || !URL.canParse(page)) return null;
  const address = new URL(page);
  address.searchParams.set('radicado', filingNumber);
  return address.href;
}
