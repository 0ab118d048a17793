import type { Core } from '@strapi/strapi';

import { type OpenApiDocument, openApiDocument } from './document/build';

/** The public interface, described. */
export function openapiService({ strapi }: { strapi: Core.Strapi }) {
  let made: OpenApiDocument | null = null;

  return {
    /** Made once a process: what it is made of is code. */
    document(): OpenApiDocument {
      const base = strapi.config.get<string>('server.url', '').replace(/\/$/, '');
      made ??= openApiDocument(strapi, base);
      return made;
    },
  };
}
