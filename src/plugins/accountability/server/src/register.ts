import type { Core } from '@strapi/strapi';

import { keepBulletinNumbers } from './bulletins/numbering/keep-number';
import { keepContacts, keepSubscribersGroup } from './dispatches/contacts/keep-contacts';
import { keepSuppressions } from './dispatches/suppressions/keep-suppressions';
import { followPublishing } from './follow-up/follow-publishing';
import { recordPublications } from './follow-up/record-publications';
import { explainCancellations } from './hearings/cancellation';
import { promisedDay } from './hearings/commitments/due-date';
import { keepCommitmentsConsistent } from './hearings/commitments/keep-consistent';
import { tellAttendees } from './hearings/registrations/follow-hearings';
import { keepRegistrations } from './hearings/registrations/keep-registrations';
import { announcedHearing } from './hearings/rescheduling';
import { keepInquiryRecords } from './inquiries/permanent-record';
import { keepOutbox } from './outbox/keep-outbox';
import { checkPeriods } from './plans/check-period';
import { keepCorrections } from './reports/corrections';
import { keepIndicatorsWithReport } from './reports/indicators-with-report';
import { getService } from './get-service';
import { keepAnnouncedDate } from './shared/documents/announced-date';
import { keepDatesInOrder } from './shared/documents/dates-in-order';
import { checkMultipleChoices, multipleChoiceField } from './shared/documents/multiple-choice';
import { publishTogether } from './shared/documents/publish-together';
import { slugOnWrite } from './shared/documents/slug';
import { checkSettings } from './settings/check-settings';
import { INDICATOR, MANAGEMENT_REPORT, PLAN, PLAN_ACTION } from './uids';
import { keepSearchIndex } from './website/search/entries/keep-index';

/** Custom fields and document middlewares: the first one listed is the outermost. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register(multipleChoiceField);
  const beforeSync = strapi.hook('strapi::content-types.beforeSync') as {
    register(run: () => Promise<void>): void;
  };
  beforeSync.register(() => getService('public-cache').release());

  strapi.documents.use(keepSearchIndex(strapi));
  strapi.documents.use(checkMultipleChoices);
  strapi.documents.use(keepDatesInOrder(strapi));
  strapi.documents.use(checkPeriods(strapi));
  strapi.documents.use(checkSettings(strapi));
  strapi.documents.use(keepCommitmentsConsistent(strapi));
  strapi.documents.use(keepInquiryRecords);
  strapi.documents.use(keepOutbox);
  strapi.documents.use(keepRegistrations);
  strapi.documents.use(keepSuppressions);
  strapi.documents.use(keepContacts(strapi));
  strapi.documents.use(keepSubscribersGroup(strapi));
  strapi.documents.use(slugOnWrite(strapi));
  strapi.documents.use(followPublishing(strapi));
  strapi.documents.use(recordPublications(strapi));
  strapi.documents.use(tellAttendees(strapi));
  strapi.documents.use(explainCancellations(strapi));
  strapi.documents.use(keepAnnouncedDate(strapi, announcedHearing));
  strapi.documents.use(keepAnnouncedDate(strapi, promisedDay));
  strapi.documents.use(keepCorrections(strapi));
  strapi.documents.use(keepBulletinNumbers(strapi));
  strapi.documents.use(keepIndicatorsWithReport(strapi));
  strapi.documents.use(publishTogether(strapi, { whole: PLAN, part: PLAN_ACTION, relation: 'plan' }));
  strapi.documents.use(
    publishTogether(strapi, { whole: MANAGEMENT_REPORT, part: INDICATOR, relation: 'report' }),
  );
}
