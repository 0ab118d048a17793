import { publicReads } from '../shared/public-reads/controller';
import { readRoutes, type Slice } from '../shared/slice';

import { hearingCalendarController } from './calendar-controller';
import { deriveHearing } from './derived';
import { publicCommitment, publicHearing } from './public';
import { commitment, hearing } from './schema';
import { hearingsService } from './service';

export const hearings: Slice = {
  contentTypes: { hearing: { schema: hearing }, commitment: { schema: commitment } },
  services: { hearings: hearingsService },
  controllers: {
    hearings: publicReads(publicHearing, 'startsAt:desc', { derive: deriveHearing }),
    commitments: publicReads(publicCommitment, 'dueOn:asc'),
    'hearing-calendar': hearingCalendarController,
  },
  publicRoutes: [
    // Before the reads: `calendar.ics` would be taken for a slug.
    { method: 'GET', path: '/hearings/calendar.ics', handler: 'hearing-calendar.find', config: {} },
    { method: 'GET', path: '/hearings/:slug/event.ics', handler: 'hearing-calendar.findOne', config: {} },
    ...readRoutes('hearings'),
    ...readRoutes('commitments'),
  ],
};
