import type { Slice } from '../../shared/slice';

import { inquiryAttachment } from './schema';
import { attachmentsService } from './service';

export const attachments: Slice = {
  contentTypes: { 'inquiry-attachment': { schema: inquiryAttachment } },
  services: { attachments: attachmentsService },
};
