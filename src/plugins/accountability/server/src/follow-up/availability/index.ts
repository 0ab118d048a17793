import { adminRoute, readRoute, type Slice } from '../../shared/slice';

import { availabilityController } from './controller';
import { addressCheck, checkedAddress } from './schema';
import { availabilityService } from './service';

export const availability: Slice = {
  contentTypes: {
    'checked-address': { schema: checkedAddress },
    'address-check': { schema: addressCheck },
  },
  services: { availability: availabilityService },
  controllers: { availability: availabilityController },
  // Granted to the public once, as the other reads are (`access/public-grants.ts`).
  publicRoutes: [readRoute('/availability', 'availability.find')],
  adminRoutes: [adminRoute('GET', '/follow-up/availability', 'availability.board', 'follow-up.read')],
};
