import { publicReads } from '../shared/public-reads/controller';
import { readRoutes, type Slice } from '../shared/slice';

import { publicManagementReport } from './public';
import { indicator, managementReport } from './schema';
import { reportsService } from './service';

export const reports: Slice = {
  contentTypes: { 'management-report': { schema: managementReport }, indicator: { schema: indicator } },
  services: { reports: reportsService },
  controllers: { 'management-reports': publicReads(publicManagementReport, 'periodEnd:desc') },
  publicRoutes: readRoutes('management-reports'),
};
