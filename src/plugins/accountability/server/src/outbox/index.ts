import type { Slice } from '../shared/slice';

import { outboxMessage } from './schema';
import { outboxService } from './service';

export const outbox: Slice = {
  contentTypes: { 'outbox-message': { schema: outboxMessage } },
  services: { outbox: outboxService },
};

export type { MailTemplate, RenderedMail } from './templates';
