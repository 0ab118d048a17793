import type { Core } from '@strapi/strapi';

import { COMMITMENT, PLAN_ACTION } from '../../../uids';

/** What is published with the name of an office. */
export async function answeredForBy(
  strapi: Core.Strapi,
  position: string,
): Promise<{ uid: string; documentId: string }[]> {
  const publishedWith = async (uid: typeof PLAN_ACTION | typeof COMMITMENT, where: object) => {
    const rows = (await strapi.db.query(uid).findMany({
      where: { publishedAt: { $notNull: true }, ...where },
      select: ['documentId'],
    })) as { documentId: string }[];
    return rows.map(({ documentId }) => ({ uid, documentId }));
  };
  return [
    ...(await publishedWith(PLAN_ACTION, { responsibles: { documentId: position } })),
    ...(await publishedWith(COMMITMENT, { responsible: { documentId: position } })),
  ];
}
