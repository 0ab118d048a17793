import { getService } from '../get-service';
import { publicReads } from '../shared/public-reads/controller';
import { readRoute, readRoutes, type Slice } from '../shared/slice';

import { hearingCalendarController } from './calendar-controller';
import { deriveHearing } from './derived';
import { publicHearing } from './public';
import { hearing } from './schema';
import { hearingsService } from './service';

export const hearings: Slice = {
  contentTypes: { hearing: { schema: hearing } },
  services: { hearings: hearingsService },
  controllers: {
    hearings: publicReads(publicHearing, 'startsAt:desc', { derive: deriveHearing }),
    'hearing-calendar': hearingCalendarController,
    'next-hearing': publicReads(publicHearing, 'startsAt:desc', {
      derive: deriveHearing,
      choose: async () => (await getService('hearings').nextAnnounced(new Date()))?.documentId ?? null,
    }),
  },
  publicRoutes: [
    // Before the reads: `calendar.ics` and `next` would be taken for slugs.
    readRoute('/hearings/calendar.ics', 'hearing-calendar.find'),
    readRoute('/hearings/:slug/event.ics', 'hearing-calendar.findOne'),
    readRoute('/hearings/next', 'next-hearing.findOne'),
    ...readRoutes('hearings'),
  ],
};
