import { publicReads } from '../shared/public-reads/controller';
import { entryRoute, readRoute, readRoutes, type Slice } from '../shared/slice';
import { INDICATOR, MANAGEMENT_REPORT } from '../uids';

import { reportDraftsController } from './admin-controller';
import { reportFilesController } from './files-controller';
import { publicManagementReport } from './public';
import { indicator, managementReport } from './schema';
import { reportsService } from './service';
import { answerWithdrawn } from './withdrawn';

const IMPORTS = '/management-reports/:documentId/indicator-imports';

export const reports: Slice = {
  contentTypes: { 'management-report': { schema: managementReport }, indicator: { schema: indicator } },
  services: { reports: reportsService },
  controllers: {
    'management-reports': publicReads(publicManagementReport, 'periodEnd:desc', {
      inItsPlace: answerWithdrawn,
    }),
    'report-files': reportFilesController,
    'report-drafts': reportDraftsController,
  },
  publicRoutes: [
    ...readRoutes('management-reports'),
    readRoute('/management-reports/:idOrSlug/indicators.svg', 'report-files.chart'),
    readRoute('/management-reports/:idOrSlug/report.pdf', 'report-files.pdf'),
  ],
  adminRoutes: [
    entryRoute('GET', '/management-reports/:documentId/chart', 'report-drafts.chart', MANAGEMENT_REPORT),
    entryRoute('POST', `${IMPORTS}/preview`, 'report-drafts.preview', MANAGEMENT_REPORT, INDICATOR),
    entryRoute('POST', IMPORTS, 'report-drafts.import', MANAGEMENT_REPORT, INDICATOR),
  ],
};
