import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { errorKind } from '../../shared/error-kind';

import { followDatabase } from './entries/follow-database';

/** Follows what is published without the document service; an application that serves also makes its index ready. */
export function startSearch(strapi: Core.Strapi): void {
  followDatabase(strapi);
  if (!strapi.plugin('accountability').config<boolean>('jobs')) return;
  strapi.server.httpServer.once('listening', () => {
    const search = getService('search');
    search
      .reconcile()
      .then(() => search.warmUp())
      .catch((error: unknown) => {
        strapi.log.error(`The search could not be made ready (${errorKind(error)}); it is when first asked`);
      });
  });
}
