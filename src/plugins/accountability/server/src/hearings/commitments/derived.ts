import { getService } from '../../get-service';
import type { Derive } from '../../shared/public-reads/controller';

/** How commitments stand today, and the day they were first promised for, in their public reads. */
export const deriveCommitment: Derive = async (documentIds) =>
  getService('commitments').standings(documentIds);
