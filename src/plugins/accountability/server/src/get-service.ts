import type { accessService } from './access/service';
import type { availabilityService } from './follow-up/availability/service';
import type { bulletinsService } from './bulletins/service';
import type { contactsService } from './dispatches/contacts/service';
import type { dispatchesService } from './dispatches/service';
import type { memosService } from './dispatches/memos/service';
import type { subscriptionsService } from './dispatches/subscriptions/service';
import type { suppressionsService } from './dispatches/suppressions/service';
import type { followUpService } from './follow-up/service';
import type { commitmentsService } from './hearings/commitments/service';
import type { evaluationService } from './hearings/evaluation/service';
import type { registrationsService } from './hearings/registrations/service';
import type { workspaceService } from './hearings/workspace/service';
import type { hearingsService } from './hearings/service';
import type { attachmentsService } from './inquiries/attachments/service';
import type { abuseService } from './abuse/service';
import type { calendarChangeService } from './inquiries/calendar-change';
import type { deskService } from './inquiries/desk/service';
import type { groupedAnswerService } from './inquiries/grouped-answer/service';
import type { hearingQuestionsService } from './inquiries/hearing-questions/service';
import type { requestReportService } from './inquiries/request-report/service';
import type { remindersService } from './inquiries/reminders/service';
import type { silenceService } from './inquiries/silence/service';
import type { inquiriesService } from './inquiries/service';
import type { noticeBoardService } from './notice-board/service';
import type { openDataService } from './website/open-data/service';
import type { outboxService } from './outbox/service';
import type { publicCacheService } from './public-cache/service';
import type { personalDataService } from './personal-data/service';
import type { publicationService } from './inquiries/publication/service';
import type { plansService } from './plans/service';
import type { reportsService } from './reports/service';
import type { settingsService } from './settings/service';
import type { jobsService } from './shared/jobs/service';
import type { openapiService } from './website/openapi/service';
import { PLUGIN_ID } from './uids';
import type { feedsService } from './website/feeds/service';
import type { searchService } from './website/search/service';

/** The services through which the slices meet. */
export interface Services {
  access: ReturnType<typeof accessService>;
  attachments: ReturnType<typeof attachmentsService>;
  abuse: ReturnType<typeof abuseService>;
  availability: ReturnType<typeof availabilityService>;
  bulletins: ReturnType<typeof bulletinsService>;
  'calendar-change': ReturnType<typeof calendarChangeService>;
  contacts: ReturnType<typeof contactsService>;
  desk: ReturnType<typeof deskService>;
  dispatches: ReturnType<typeof dispatchesService>;
  feeds: ReturnType<typeof feedsService>;
  'follow-up': ReturnType<typeof followUpService>;
  'grouped-answer': ReturnType<typeof groupedAnswerService>;
  'hearing-questions': ReturnType<typeof hearingQuestionsService>;
  hearings: ReturnType<typeof hearingsService>;
  jobs: ReturnType<typeof jobsService>;
  inquiries: ReturnType<typeof inquiriesService>;
  memos: ReturnType<typeof memosService>;
  'notice-board': ReturnType<typeof noticeBoardService>;
  openapi: ReturnType<typeof openapiService>;
  'open-data': ReturnType<typeof openDataService>;
  outbox: ReturnType<typeof outboxService>;
  'personal-data': ReturnType<typeof personalDataService>;
  'public-cache': ReturnType<typeof publicCacheService>;
  publication: ReturnType<typeof publicationService>;
  plans: ReturnType<typeof plansService>;
  evaluation: ReturnType<typeof evaluationService>;
  commitments: ReturnType<typeof commitmentsService>;
  registrations: ReturnType<typeof registrationsService>;
  reports: ReturnType<typeof reportsService>;
  'request-report': ReturnType<typeof requestReportService>;
  subscriptions: ReturnType<typeof subscriptionsService>;
  suppressions: ReturnType<typeof suppressionsService>;
  reminders: ReturnType<typeof remindersService>;
  search: ReturnType<typeof searchService>;
  silence: ReturnType<typeof silenceService>;
  settings: ReturnType<typeof settingsService>;
  workspace: ReturnType<typeof workspaceService>;
}

/** A service of the plugin, by its slice's name. */
export function getService<Name extends keyof Services>(name: Name): Services[Name] {
  return strapi.plugin(PLUGIN_ID).service(name);
}
