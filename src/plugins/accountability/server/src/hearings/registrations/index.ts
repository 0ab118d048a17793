import { countRequests, tellRefusals } from '../../abuse';
import { jsonOnly } from '../../shared/http/json-only';
import { adminRoute, openRoute, type Slice } from '../../shared/slice';

import { registrationsController } from './controller';
import { doorController } from './door-controller';
import { attendanceReading, registration } from './schema';
import { registrationsService } from './service';

const PERMISSION = 'hearings.registrations';
const HEARING = '/hearings/:documentId';

/** Who comes to a hearing. */
export const registrations: Slice = {
  contentTypes: {
    registration: { schema: registration },
    'attendance-reading': { schema: attendanceReading },
  },
  services: { registrations: registrationsService },
  controllers: { registrations: registrationsController, door: doorController },
  publicRoutes: [
    openRoute('POST', '/hearings/:slug/registrations', 'registrations.register', [
      jsonOnly,
      tellRefusals,
      countRequests,
    ]),
    openRoute('POST', '/hearings/:slug/registrations/cancel', 'registrations.withdraw', [
      jsonOnly,
      tellRefusals,
    ]),
  ],
  adminRoutes: [
    adminRoute('GET', `${HEARING}/attendance`, 'door.list', PERMISSION),
    adminRoute('GET', `${HEARING}/attendance.csv`, 'door.csv', PERMISSION),
    adminRoute('POST', `${HEARING}/check-ins`, 'door.checkIn', PERMISSION),
    adminRoute('POST', `${HEARING}/walk-ins`, 'door.addWalkIn', PERMISSION),
  ],
};
