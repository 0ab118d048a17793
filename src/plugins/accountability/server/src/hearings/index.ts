import { publicReads } from '../shared/public-reads/controller';
import { readRoutes, type Slice } from '../shared/slice';

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
  },
  publicRoutes: [
    // Before the reads: `calendar.ics` would be taken for a slug.
    { method: 'GET', path: '/hearings/calendar.ics', handler: 'hearing-calendar.find', config: {} },
    { method: 'GET', path: '/hearings/:slug/event.ics', handler: 'hearing-calendar.findOne', config: {} },
    ...readRoutes('hearings'),
  ],
};
