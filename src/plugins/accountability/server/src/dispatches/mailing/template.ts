import { getService } from '../../get-service';
import type { ChannelName } from '../vocabulary';

export const MAILING_TEMPLATE = 'dispatch.mail';
export const TEST_TEMPLATE = 'dispatch.test';

/** What the outbox keeps, sealed, of one message of a mailing. */
export interface MailingData {
  dispatchId: string;
  channel: ChannelName;
  /** The contact, by documentId. */
  contactId: string;
}

/** Tells the outbox how the messages of dispatches read. */
export function defineMailingTemplates(): void {
  getService('outbox').define(
    MAILING_TEMPLATE,
    (data) => getService('dispatches').mailFor(data as unknown as MailingData),
    { es: 'Envío a contactos', en: 'Dispatch to contacts' },
  );
  getService('outbox').define(
    TEST_TEMPLATE,
    ({ dispatchId, channel, name }) =>
      getService('dispatches').testFor(String(dispatchId), channel as ChannelName, String(name)),
    { es: 'Prueba de un envío', en: 'Test of a dispatch' },
  );
}
