import type { Core } from '@strapi/strapi';

/**
 * The plugins, in the order they boot: users-permissions before ours, because ours grants
 * the public role its reads, and that role exists only once users-permissions has booted.
 */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': { enabled: true, config: { jwtSecret: env('JWT_SECRET') } },
  accountability: { enabled: true, resolve: './src/plugins/accountability' },
});

export default config;
