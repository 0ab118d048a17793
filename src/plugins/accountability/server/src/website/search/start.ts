import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';

import { followDatabase } from './entries/follow-database';

/** Follows what is published without the document service; an application that serves also makes its index ready. */
export function startSearch(strapi: Core.Strapi): void {
  followDatabase(strapi);
  if (!strapi.plugin('accountability').config<boolean>('jobs')) return;
  strapi.server.httpServer.once('listening', () => getService('search').prepare());
}
