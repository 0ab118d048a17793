import { getService } from '../../get-service';
import type { Derive } from '../../shared/public-reads/controller';

/** How commitments stand today, in their public reads. */
export const deriveCommitment: Derive = async (documentIds) => {
  const found = await getService('commitments').standings(documentIds);
  return new Map([...found].map(([documentId, standing]) => [documentId, { standing }]));
};
