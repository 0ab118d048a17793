import type { Core } from '@strapi/strapi';

/** Where the application listens, and how it is reached from outside. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Behind nginx or a CDN the citizen's address arrives in X-Forwarded-For; Koa believes it only when told to.
  // From the right: what stands further left than our own proxies, the client wrote itself.
  proxy: { koa: env.bool('IS_PROXIED', false), maxIpsCount: env.int('PROXY_COUNT', 1) },
  app: { keys: env.array('APP_KEYS', []) },
  // No banner, and no request to the package registry to ask whether there is a newer Strapi.
  logger: {
    updates: { enabled: false },
    startup: { enabled: false },
    config: { level: env('LOG_LEVEL', 'http') },
  },
});

export default config;
