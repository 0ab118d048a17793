/**
 * A page of the website, as the operator configured it.
 *
 * @returns `null` where it is no address of the web
 */
export function webPage(page: string): URL | null {
  return /^https?:\/\//i.test(page) && URL.canParse(page) ? new URL(page) : null;
}

/**
 * The page of one entry on the website, by its slug.
 *
 * @param page of all entries of its kind, as the operator configured it
 * @returns `null` where none is configured
 */
export function entryPage(page: string, slug: string): string | null {
  const address = webPage(page);
  address?.searchParams.set('slug', slug);
  return address?.href ?? null;
}
