import { randomBytes } from 'node:crypto';
import path from 'node:path';

const secret = (): string => randomBytes(32).toString('base64');

/** What the application needs to start, and nothing that limits or fills it unless a test asks for it. */
export const defaultEnv = (folder: string): Record<string, string> => ({
  // Strapi reads `.env` from the working directory; a developer's own must not decide a test.
  ENV_PATH: path.join(folder, '.env'),
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_URL: '',
  IS_PROXIED: 'false',
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
  PERSONAL_DATA_KEY: secret(),
  ATTACHMENTS_DIR: path.join(folder, 'attachments'),
  ATTACHMENTS_RESERVE_MB: '0',
  CLAMAV_HOST: '',
  REDIS_URL: '',
  SEED: 'none',
  // Nothing is posted where people read it, whatever the environment holds.
  FACEBOOK_PAGE_ID: '',
  FACEBOOK_PAGE_TOKEN: '',
  X_API_KEY: '',
  X_API_SECRET: '',
  X_ACCESS_TOKEN: '',
  X_ACCESS_SECRET: '',
  INQUIRIES_RATE_LIMIT: '0',
  INQUIRIES_CAPTCHA: 'off',
});
