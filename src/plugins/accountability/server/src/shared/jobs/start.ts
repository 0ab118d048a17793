import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';

/** Jobs are an application's that serves: a command that loads it (an import, a test) does none. */
export function startJobs(strapi: Core.Strapi): void {
  if (!strapi.plugin('accountability').config<boolean>('jobs')) return;
  strapi.server.httpServer.once('listening', () => getService('jobs').start());
}
