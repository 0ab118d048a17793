import type { Core } from '@strapi/strapi';

import { registerAdminActions } from './access/admin-actions';
import { grantPublicReads } from './access/public-grants';
import { closeSelfRegistration } from './access/self-registration';
import { followMailings } from './dispatches/mailing/follow-mailings';
import { defineMailingTemplates } from './dispatches/mailing/template';
import { startDispatches } from './dispatches/start';
import { defineSubscriptionMail } from './dispatches/subscriptions/mail';
import { tellSealedRequests } from './dispatches/subscriptions/sealed-column';
import { tellSealedAddressKey } from './dispatches/suppressions/sealed-column';
import { defineAvailabilityMail } from './follow-up/availability/mail';
import { defineFollowUpMails } from './follow-up/reminders/mail';
import { getService } from './get-service';
import { defineCommitmentMail } from './hearings/commitments/mail';
import { defineRegistrationMails } from './hearings/registrations/mails';
import { tellSealedRegistrations } from './hearings/registrations/sealed-column';
import { defineAssignmentMail } from './inquiries/case/tell-assignee';
import { defineCaseMails } from './inquiries/case/tell-citizen';
import { defineReceiptMail } from './inquiries/receipt/mail';
import { defineReminderMail } from './inquiries/reminders/mail';
import { defineRetentionMail } from './inquiries/rights/mail';
import { tellSealedColumns } from './inquiries/sealed-columns';
import { tellSealedMessages } from './outbox/sealed-columns';
import { startOutbox } from './outbox/start';
import { seedEmptyDatabase } from './seeding/seed';
import { startJobs } from './shared/jobs/start';
import { indexPublicReads } from './shared/public-reads/indexes';
import { guardSlugs } from './shared/documents/slug';
import { startSearch } from './website/search/start';

/** What is made ready before the first request, in this order. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // Asked for here so that an application without its key does not start at all.
  getService('personal-data');
  tellSealedColumns();
  tellSealedMessages();
  tellSealedRegistrations();
  tellSealedAddressKey();
  tellSealedRequests();

  defineReceiptMail(strapi);
  defineCaseMails(strapi);
  defineAssignmentMail(strapi);
  defineRetentionMail();
  defineReminderMail(strapi);
  defineFollowUpMails(strapi);
  defineAvailabilityMail(strapi);
  defineCommitmentMail(strapi);
  defineRegistrationMails(strapi);
  defineSubscriptionMail(strapi);
  defineMailingTemplates();
  followMailings(strapi);

  await getService('public-cache').prepare();
  await registerAdminActions(strapi);
  await grantPublicReads(strapi);
  await closeSelfRegistration(strapi);
  await guardSlugs(strapi);
  await indexPublicReads(strapi);
  await getService('desk').prepare();
  await getService('abuse').prepare();
  await getService('settings').ensure();
  await getService('suppressions').prepare();
  await getService('contacts').seedGroups();
  await getService('attachments').sweep();
  // Before anything is published.
  startSearch(strapi);
  await seedEmptyDatabase(strapi);
  startOutbox(strapi);
  startDispatches(strapi);
  startJobs(strapi);
}
