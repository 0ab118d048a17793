import { getService } from '../get-service';
import type { Derive } from '../shared/public-reads/controller';

/** How people register for a hearing, in its public reads. */
export const deriveHearing: Derive = async (documentIds) => {
  const found = await getService('hearings').findPublished({ documentId: { $in: [...documentIds] } });
  const views = await Promise.all(
    found.map(async (hearing) => {
      const registration = await getService('registrations').view(hearing);
      return [hearing.documentId, { registration }] as const;
    }),
  );
  return new Map(views);
};
