import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';

/** Like the jobs, it is an application's that serves. */
export function startDispatches(strapi: Core.Strapi): void {
  if (!strapi.plugin('accountability').config<boolean>('jobs')) return;
  strapi.server.httpServer.once('listening', () => getService('dispatches').start());
}
