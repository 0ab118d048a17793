import type { Core } from '@strapi/strapi';

/**
 * The plugins, in the order they boot: users-permissions before ours, because ours grants
 * the public role its reads, and that role exists only once users-permissions has booted.
 */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': { enabled: true, config: { jwtSecret: env('JWT_SECRET') } },
  accountability: {
    enabled: true,
    resolve: './src/plugins/accountability',
    config: {
      seed: env('SEED', 'none'),
      personalDataKey: env('PERSONAL_DATA_KEY', ''),
      // Keys that were replaced: they still open what they sealed.
      previousPersonalDataKeys: env.array('PERSONAL_DATA_PREVIOUS_KEYS', []),
      // The website's page for following a case, printed on receipts.
      trackingPage: env('TRACKING_PAGE_URL', ''),
    },
  },
});

export default config;
