import type { Core } from '@strapi/strapi';

import { docsPage } from './docs/page';
import { type OpenApiDocument, openApiDocument } from './document/build';

/** The public interface, described. What it is described from is code: everything is made once a process. */
export function openapiService({ strapi }: { strapi: Core.Strapi }) {
  let document: OpenApiDocument | undefined;
  let json: string | undefined;
  let page: string | undefined;

  const made = (): OpenApiDocument => {
    const base = strapi.config.get<string>('server.url', '').replace(/\/$/, '');
    return (document ??= openApiDocument(strapi, base));
  };

  return {
    document: made,
    json: (): string => (json ??= JSON.stringify(made())),
    /** As a page for people. */
    page: (): string => (page ??= docsPage(made())),
  };
}
