import { publicReads } from '../shared/public-reads/controller';
import { readRoutes, type Slice } from '../shared/slice';

import { publicCommitment, publicHearing } from './public';
import { commitment, hearing } from './schema';
import { hearingsService } from './service';

export const hearings: Slice = {
  contentTypes: { hearing: { schema: hearing }, commitment: { schema: commitment } },
  services: { hearings: hearingsService },
  controllers: {
    hearings: publicReads(publicHearing, 'startsAt:desc'),
    commitments: publicReads(publicCommitment, 'dueOn:asc'),
  },
  publicRoutes: [...readRoutes('hearings'), ...readRoutes('commitments')],
};
