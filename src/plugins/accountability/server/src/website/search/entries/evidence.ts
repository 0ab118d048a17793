import type { Core } from '@strapi/strapi';

import { EVIDENCE } from '../../../uids';

import type { PublishedFile } from './item';

/** The files that show that the actions of a plan were carried out, which are public with it. */
export async function planEvidence(strapi: Core.Strapi, planId: string): Promise<PublishedFile[]> {
  const rows = (await strapi.db.query(EVIDENCE).findMany({
    where: { planId, withdrawnAt: { $null: true } },
    populate: { file: true },
  })) as { file: PublishedFile | null }[];
  return rows.flatMap(({ file }) => file ?? []);
}
