import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';

import type { OutboxSettings } from './mail-settings';

/**
 * Mail goes out of an application that serves: a command that loads it (an import, a test) sends nothing. Without a
 * server to send through, what must go out waits.
 */
export function startOutbox(strapi: Core.Strapi): void {
  const { smtp, worker } = strapi.plugin('accountability').config<OutboxSettings>('outbox');
  strapi.server.httpServer.once('listening', () => {
    if (!smtp) strapi.log.warn('SMTP_URL is not set: mail waits in the outbox and nothing is sent');
    else if (worker) getService('outbox').start();
  });
}
