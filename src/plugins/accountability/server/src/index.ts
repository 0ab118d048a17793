import { access } from './access';
import { bootstrap } from './bootstrap';
import { bulletins } from './bulletins';
import { destroy } from './destroy';
import { dispatches } from './dispatches';
import { contacts } from './dispatches/contacts';
import { memos } from './dispatches/memos';
import { subscriptions } from './dispatches/subscriptions';
import { suppressions } from './dispatches/suppressions';
import { followUp } from './follow-up';
import { availability } from './follow-up/availability';
import { hearings } from './hearings';
import { commitments } from './hearings/commitments';
import { evaluation } from './hearings/evaluation';
import { registrations } from './hearings/registrations';
import { workspace } from './hearings/workspace';
import { inquiries } from './inquiries';
import { requestReport } from './inquiries/request-report';
import { personRights } from './inquiries/rights';
import { attachments } from './inquiries/attachments';
import { calendarChange } from './inquiries/calendar-change';
import { reminders } from './inquiries/reminders';
import { silence } from './inquiries/silence';
import { abuse } from './abuse';
import { desk } from './inquiries/desk';
import { groupedAnswer } from './inquiries/grouped-answer';
import { hearingQuestions } from './inquiries/hearing-questions';
import { noticeBoard } from './notice-board';
import { outbox } from './outbox';
import { personalData } from './personal-data';
import { publicCache } from './public-cache';
import { publication } from './inquiries/publication';
import { plans } from './plans';
import { register } from './register';
import { reports } from './reports';
import { openData } from './website/open-data';
import { settings } from './settings';
import { maySaveEntry } from './shared/documents/entry-policy';
import { jobs } from './shared/jobs';
import type { Slice } from './shared/slice';
import { feeds } from './website/feeds';
import { embed } from './website/embed';
import { openapi } from './website/openapi';
import { fragmentMiddleware, fragments, withFragment } from './website/fragments';
import { search } from './website/search';

const slices: Slice[] = [
  access,
  settings,
  personalData,
  outbox,
  publicCache,
  plans,
  followUp,
  availability,
  feeds,
  reports,
  bulletins,
  hearings,
  commitments,
  evaluation,
  registrations,
  workspace,
  suppressions,
  contacts,
  subscriptions,
  dispatches,
  memos,
  noticeBoard,
  publication,
  inquiries,
  requestReport,
  personRights,
  attachments,
  abuse,
  calendarChange,
  silence,
  reminders,
  jobs,
  desk,
  groupedAnswer,
  hearingQuestions,
  embed,
  openapi,
  fragments,
  // After the request report: its own open data stands under the same path.
  openData,
  search,
];

const merged = <Key extends 'contentTypes' | 'services' | 'controllers'>(key: Key): Required<Slice>[Key] =>
  Object.assign({}, ...slices.map((slice) => slice[key])) as Required<Slice>[Key];

/** The plugin as Strapi wants it, put together from its slices. */
export default {
  register,
  bootstrap,
  destroy,
  contentTypes: merged('contentTypes'),
  services: merged('services'),
  controllers: merged('controllers'),
  middlewares: { fragment: fragmentMiddleware },
  policies: { 'may-save-entry': maySaveEntry },
  routes: {
    'content-api': {
      type: 'content-api',
      routes: slices.flatMap((slice) => slice.publicRoutes ?? []).map(withFragment),
    },
    // Of the type whose routes stand where their prefix says; open, so nobody signs in to them.
    site: { type: 'admin', prefix: '', routes: slices.flatMap((slice) => slice.siteRoutes ?? []) },
    admin: { type: 'admin', routes: slices.flatMap((slice) => slice.adminRoutes ?? []) },
  },
};
