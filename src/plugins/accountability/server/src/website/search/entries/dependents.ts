import type { Core } from '@strapi/strapi';

import { COMMITMENT, PLAN_ACTION } from '../../../uids';

/** What is published with the name of an office. */
export async function answeredForBy(
  strapi: Core.Strapi,
  position: string,
): Promise<{ uid: string; documentId: string }[]> {
  const isPublished = { publishedAt: { $notNull: true as const } };
  const ids = { select: ['documentId'] };
  const [actions, commitments] = (await Promise.all([
    strapi.db
      .query(PLAN_ACTION)
      .findMany({ where: { ...isPublished, responsibles: { documentId: position } }, ...ids }),
    strapi.db
      .query(COMMITMENT)
      .findMany({ where: { ...isPublished, responsible: { documentId: position } }, ...ids }),
  ])) as { documentId: string }[][];
  return [
    ...(actions ?? []).map(({ documentId }) => ({ uid: PLAN_ACTION, documentId })),
    ...(commitments ?? []).map(({ documentId }) => ({ uid: COMMITMENT, documentId })),
  ];
}
