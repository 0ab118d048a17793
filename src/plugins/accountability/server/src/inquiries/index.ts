import { jsonOnly } from '../shared/http/json-only';
import { adminRoute, openReadRoute, openRoute, type Slice } from '../shared/slice';

import { countRequests, tellRefusals } from '../abuse/guard';
import { completionsController } from './intake/completions-controller';
import { inquiriesController } from './controller';
import { staffFilingsController } from './intake/staff-controller';
import { filingSequence, inquiry, inquiryEvent, inquirySecret } from './schema';
import { inquiriesService } from './service';

export const inquiries: Slice = {
  contentTypes: {
    inquiry: { schema: inquiry },
    'inquiry-event': { schema: inquiryEvent },
    'inquiry-secret': { schema: inquirySecret },
    'filing-sequence': { schema: filingSequence },
  },
  services: { inquiries: inquiriesService },
  controllers: {
    inquiries: inquiriesController,
    completions: completionsController,
    'staff-filings': staffFilingsController,
  },
  publicRoutes: [
    openRoute('POST', '/inquiries', 'inquiries.file', [tellRefusals, countRequests]),
    openRoute('POST', '/inquiries/lookup', 'inquiries.lookup', [jsonOnly, tellRefusals]),
    openRoute('POST', '/inquiries/complete', 'completions.complete', [tellRefusals, countRequests]),
    openReadRoute('/inquiries/form', 'inquiries.form'),
    openRoute('GET', '/inquiries/receipts/:token', 'inquiries.receipt'),
  ],
  adminRoutes: [
    adminRoute('GET', '/inquiries/staff-form', 'staff-filings.form', 'inquiries.file'),
    adminRoute('POST', '/inquiries', 'staff-filings.file', 'inquiries.file'),
    adminRoute('GET', '/inquiries/:documentId/person', 'inquiries.person', 'inquiries.read-person'),
  ],
};
