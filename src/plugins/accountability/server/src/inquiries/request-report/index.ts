import { adminRoute, openRoute, type Slice } from '../../shared/slice';

import { requestReportController } from './controller';
import { requestReportService } from './service';

const PERMISSION = 'inquiries.report';

export const requestReport: Slice = {
  services: { 'request-report': requestReportService },
  controllers: { 'request-report': requestReportController },
  publicRoutes: [
    openRoute('GET', '/open-data/requests.json', 'request-report.openJson'),
    openRoute('GET', '/open-data/requests.csv', 'request-report.openCsv'),
  ],
  adminRoutes: [
    adminRoute('GET', '/inquiries/report', 'request-report.show', PERMISSION),
    adminRoute('GET', '/inquiries/report.csv', 'request-report.csv', PERMISSION),
    adminRoute('GET', '/inquiries/report.pdf', 'request-report.pdf', PERMISSION),
    adminRoute('POST', '/inquiries/report/draft', 'request-report.draft', PERMISSION),
  ],
};
