import { publicReads } from '../shared/public-reads/controller';
import { readRoute, readRoutes, type Slice } from '../shared/slice';

import { reportFilesController } from './files-controller';
import { publicManagementReport } from './public';
import { indicator, managementReport } from './schema';
import { reportsService } from './service';
import { answerWithdrawn } from './withdrawn';

export const reports: Slice = {
  contentTypes: { 'management-report': { schema: managementReport }, indicator: { schema: indicator } },
  services: { reports: reportsService },
  controllers: {
    'management-reports': publicReads(publicManagementReport, 'periodEnd:desc', answerWithdrawn),
    'report-files': reportFilesController,
  },
  publicRoutes: [
    ...readRoutes('management-reports'),
    readRoute('/management-reports/:idOrSlug/indicators.svg', 'report-files.chart'),
    readRoute('/management-reports/:idOrSlug/report.pdf', 'report-files.pdf'),
  ],
};
