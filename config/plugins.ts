import type { Core } from '@strapi/strapi';

import { networkSettings } from '../src/plugins/accountability/server/src/dispatches/social/settings';
import { emailPlugin, outboxSettings } from '../src/plugins/accountability/server/src/outbox/mail-settings';
import { redisUrl } from '../src/plugins/accountability/server/src/public-cache/redis-url';
import { websitePage } from '../src/website-page';

/**
 * The plugins, in the order they boot: users-permissions before ours, because ours grants
 * the public role its reads, and that role exists only once users-permissions has booted.
 */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': { enabled: true, config: { jwtSecret: env('JWT_SECRET') } },
  ...emailPlugin(env),
  accountability: {
    enabled: true,
    resolve: './src/plugins/accountability',
    config: {
      seed: env('SEED', 'none'),
      personalDataKey: env('PERSONAL_DATA_KEY', ''),
      // Keys that were replaced: they still open what they sealed.
      previousPersonalDataKeys: env.array('PERSONAL_DATA_PREVIOUS_KEYS', []),
      attachments: {
        folder: env('ATTACHMENTS_DIR', '.data/attachments'),
        // What is kept free for the database, where both share a disk.
        reserveMegabytes: env.int('ATTACHMENTS_RESERVE_MB', 512),
        // Without a host files are not scanned.
        scanner: {
          host: env('CLAMAV_HOST', ''),
          port: env.int('CLAMAV_PORT', 3310),
          timeoutSeconds: env.int('CLAMAV_TIMEOUT', 30),
          required: env.bool('CLAMAV_REQUIRED', true),
        },
      },
      outbox: outboxSettings(env),
      // Where the application posts by itself; without credentials people post by hand.
      networks: networkSettings(env),
      // Public answers kept in memory, so many megabytes of them; `off` keeps none.
      publicCache: {
        megabytes: env('PUBLIC_CACHE', 'on') === 'off' ? 0 : env.int('PUBLIC_CACHE_MB') || 64,
        // Through which instances tell each other at once; without it they see changes when they ask the database next.
        redisUrl: redisUrl(env),
      },
      // What the application does by itself at its hour; one of several instances at a time does it.
      jobs: env.bool('JOBS', env('NODE_ENV') !== 'test'),
      // The website's page for following a case, printed on receipts.
      trackingPage: websitePage(env, 'TRACKING_PAGE_URL', 'seguimiento.html'),
      // Its page of published answers, told to those who are given one answer together.
      answersPage: websitePage(env, 'ANSWERS_PAGE_URL', 'respuestas.html'),
      // The website's page of a hearing, where the panel leads to it; its slug is added.
      hearingPage: websitePage(env, 'HEARING_PAGE_URL', 'audiencia.html'),
      // Likewise of a bulletin and of a management report; told in composed bulletins, and on their PDF.
      bulletinPage: websitePage(env, 'BULLETIN_PAGE_URL', 'boletin.html'),
      reportPage: websitePage(env, 'REPORT_PAGE_URL', 'informe.html'),
      // And of the institute's pages: where the transparency menu leads.
      transparencyPage: env('TRANSPARENCY_PAGE_URL', ''),
      // The number of the first bulletin published here, where earlier ones were numbered elsewhere.
      firstBulletinNumber: env.int('BULLETIN_FIRST_NUMBER') || 1,
      // The website's page where a registration for a hearing is cancelled; mailed with the person's code.
      registrationPage: websitePage(env, 'REGISTRATION_PAGE_URL', 'cancelar-inscripcion.html'),
      // Its pages where a subscription to the bulletins is confirmed, and ended.
      subscriptionPage: websitePage(env, 'SUBSCRIPTION_PAGE_URL', 'suscripcion.html'),
      unsubscribePage: websitePage(env, 'UNSUBSCRIBE_PAGE_URL', 'cancelar-suscripcion.html'),
      // The terms under which the open data may be used, as an address; Creative Commons Attribution 4.0 unless another is named.
      openDataLicense: env('OPEN_DATA_LICENSE_URL', ''),
      // Against abuse of the open form: filings an hour from one address, the puzzle, and how much it costs.
      rateLimit: env('INQUIRIES_RATE_LIMIT') || 20,
      captcha: env('INQUIRIES_CAPTCHA') || 'altcha',
      puzzleCost: env('INQUIRIES_CAPTCHA_COST') || 50_000,
    },
  },
});

export default config;
