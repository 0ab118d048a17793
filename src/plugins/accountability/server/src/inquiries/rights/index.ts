import { adminRoute, type Slice } from '../../shared/slice';

import { personRightsController } from './controller';

const MANAGE = 'personal-data.manage';
/** Whoever hands out a person's data, or looks for them by what they are called, also reads them. */
const READ_PERSON = 'inquiries.read-person';

export const personRights: Slice = {
  controllers: { 'person-rights': personRightsController },
  adminRoutes: [
    adminRoute('POST', '/personal-data/search', 'person-rights.search', MANAGE, READ_PERSON),
    adminRoute('GET', '/personal-data/export.json', 'person-rights.exportJson', MANAGE, READ_PERSON),
    adminRoute('GET', '/personal-data/export.pdf', 'person-rights.exportPdf', MANAGE, READ_PERSON),
    adminRoute('POST', '/personal-data/anonymize', 'person-rights.anonymize', MANAGE),
    adminRoute('GET', '/personal-data/retention', 'person-rights.retention', MANAGE),
  ],
};
