import type { Core } from '@strapi/strapi';

/** The admin panel: its secrets, and nothing that would make it ask other hosts. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  // The website is not ours to preview in: the panel would only ask to be set up.
  preview: { enabled: false, config: { handler: () => null } },
});

export default config;
