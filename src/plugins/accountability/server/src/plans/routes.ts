import { adminRoute } from '../shared/slice';

export const planImportRoutes = [
  adminRoute('POST', '/plan-imports/preview', 'plan-imports.preview', 'plans.import'),
  adminRoute('POST', '/plan-imports', 'plan-imports.import', 'plans.import'),
];
