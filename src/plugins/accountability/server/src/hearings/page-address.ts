import type { Core } from '@strapi/strapi';

import { webPage } from '../shared/web-page';

/** The page of a hearing on the website, as the operator configured it; `null` where there is none. */
export function hearingPageAddress(strapi: Core.Strapi, slug: string): string | null {
  const address = webPage(strapi.plugin('accountability').config<string>('hearingPage') || '');
  if (!address) return null;
  address.searchParams.set('slug', slug);
  return address.href;
}
