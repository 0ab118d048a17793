import { getService } from '../get-service';
import { changesAt } from '../shared/public-reads/answer-depends';
import type { Derive } from '../shared/public-reads/controller';

import { closedBecause, evaluationEnds } from './evaluation/openness';

/** How people register for a hearing, and whether it can be evaluated, in its public reads. */
export const deriveHearing: Derive = async (documentIds) => {
  const now = new Date();
  const found = await getService('hearings').findPublished({ documentId: { $in: [...documentIds] } });
  const views = await Promise.all(
    found.map(async (hearing) => {
      const { registrationOpensAt, registrationClosesAt, startsAt } = hearing;
      changesAt([registrationOpensAt, registrationClosesAt, startsAt, evaluationEnds(hearing)], now);
      const registration = await getService('registrations').view(hearing, now);
      const evaluation = { open: closedBecause(hearing, now) === null };
      return [hearing.documentId, { registration, evaluation }] as const;
    }),
  );
  return new Map(views);
};
