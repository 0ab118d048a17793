import { adminRoute, type Slice } from '../../shared/slice';

import { personRightsController } from './controller';

const PERMISSION = 'personal-data.manage';

export const personRights: Slice = {
  controllers: { 'person-rights': personRightsController },
  adminRoutes: [
    adminRoute('POST', '/personal-data/search', 'person-rights.search', PERMISSION),
    adminRoute('GET', '/personal-data/export.json', 'person-rights.exportJson', PERMISSION),
    adminRoute('GET', '/personal-data/export.pdf', 'person-rights.exportPdf', PERMISSION),
    adminRoute('POST', '/personal-data/anonymize', 'person-rights.anonymize', PERMISSION),
    adminRoute('GET', '/personal-data/retention', 'person-rights.retention', PERMISSION),
  ],
};
