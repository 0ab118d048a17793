import type { Core } from '@strapi/strapi';

import { getService } from '../../../get-service';
import { UPLOADED_FILE } from '../../../uids';

import type { PublishedFile } from './item';

/** The files that show that the actions of a plan were carried out, as long as the plan shows them. */
export async function planEvidence(strapi: Core.Strapi, planId: string): Promise<PublishedFile[]> {
  const evidence = await getService('follow-up').publicEvidence(planId);
  const ids = evidence.flatMap(({ file }) => file?.id ?? []);
  return (await strapi.db.query(UPLOADED_FILE).findMany({ where: { id: { $in: ids } } })) as PublishedFile[];
}
