import type { Core } from '@strapi/strapi';

/** Paging limits of the public interface, and refusal of query parameters nobody declared. */
const config = (): Core.Config.Api => ({
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
});

export default config;
