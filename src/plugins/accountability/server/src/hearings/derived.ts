import { getService } from '../get-service';
import type { Derive } from '../shared/public-reads/controller';

import { closedBecause } from './evaluation/openness';

/** How people register for a hearing, and whether it can be evaluated, in its public reads. */
export const deriveHearing: Derive = async (documentIds) => {
  const found = await getService('hearings').findPublished({ documentId: { $in: [...documentIds] } });
  const views = await Promise.all(
    found.map(async (hearing) => {
      const registration = await getService('registrations').view(hearing);
      const evaluation = { open: closedBecause(hearing, new Date()) === null };
      return [hearing.documentId, { registration, evaluation }] as const;
    }),
  );
  return new Map(views);
};
