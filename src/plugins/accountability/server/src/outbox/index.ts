import { adminRoute, type Slice } from '../shared/slice';

import { outboxController } from './controller';
import { outboxMessage } from './schema';
import { outboxService } from './service';

export const outbox: Slice = {
  contentTypes: { 'outbox-message': { schema: outboxMessage } },
  services: { outbox: outboxService },
  controllers: { outbox: outboxController },
  adminRoutes: [
    adminRoute('GET', '/outbox', 'outbox.log', 'outbox.manage'),
    adminRoute('POST', '/outbox/send-again', 'outbox.sendAgain', 'outbox.manage'),
    adminRoute('GET', '/outbox/:id', 'outbox.read', 'outbox.manage', 'inquiries.read-person'),
  ],
};

export type { FailureReason } from './failures';
export type { MessageState } from './schema';
export type { RefusedRecipient } from './delivery';
export { LOGO_CID } from './layout';
export type { Letterhead } from './letterhead';
export { plainText } from './plain-text';
export type { Attachment, Institute, JsonRecord, LaidOutMail, MailTemplate, RenderedMail } from './templates';
