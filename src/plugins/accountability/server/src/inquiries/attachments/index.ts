import { jsonOnly } from '../../shared/http/json-only';
import { adminRoute, openRoute, type Slice } from '../../shared/slice';

import { tellRefusals } from '../../abuse/guard';

import { attachmentsController } from './controller';
import { inquiryAttachment } from './schema';
import { attachmentsService } from './service';

/** Attachments are a person's data, from either side. */
const PERMISSION = 'inquiries.read-person';

export const attachments: Slice = {
  contentTypes: { 'inquiry-attachment': { schema: inquiryAttachment } },
  services: { attachments: attachmentsService },
  controllers: { attachments: attachmentsController },
  publicRoutes: [
    openRoute('POST', '/inquiries/attachments/:id', 'attachments.download', [jsonOnly, tellRefusals]),
  ],
  adminRoutes: [
    adminRoute('GET', '/inquiries/:documentId/attachments', 'attachments.list', PERMISSION),
    adminRoute('GET', '/inquiries/:documentId/attachments/:id', 'attachments.open', PERMISSION),
  ],
};
