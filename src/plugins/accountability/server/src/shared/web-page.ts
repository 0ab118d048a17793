/**
 * A page of the website, as the operator configured it.
 *
 * @returns `null` where it is no address of the web
 */
export function webPage(page: string): URL | null {
  return /^https?:\/\//i.test(page) && URL.canParse(page) ? new URL(page) : null;
}
