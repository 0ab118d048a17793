import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::request-log',
  'global::readable-refusals',
  'strapi::errors',
  'strapi::security',
  {
    // The websites that may read the API from a browser. The API holds no cookies, so no credentials cross.
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', ['*']),
      credentials: false,
      headers: [
        'Content-Type',
        'Accept',
        'Accept-Language',
        'Authorization',
        'Idempotency-Key',
        'If-None-Match',
      ],
      expose: ['Retry-After', 'ETag'],
      keepHeadersOnError: true,
    },
  },
  'global::existing-routes',
  'strapi::query',
  'global::whole-query',
  'global::readable-body-errors',
  'global::remove-uploads',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  { name: 'global::example-website', config: { enabled: env('SEED') === 'demo' } },
  'strapi::public',
];

export default config;
