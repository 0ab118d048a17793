import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';

/** The institute's own plan, imported from its own text by the importer every editor uses. */
export async function seedPlan2019(strapi: Core.Strapi): Promise<void> {
  const name = 'plan-de-comunicaciones-2019.txt';
  const file = path.join(strapi.dirs.app.root, 'database', 'seeds', name);
  await getService('plans').importPlan(
    { kind: 'file', name, path: file },
    { acceptDoubts: false, publish: true },
  );
}
