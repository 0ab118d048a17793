import { carryOutDispatches } from './dispatches/job';
import { forgetUnconfirmed } from './dispatches/subscriptions/job';
import { checkAvailability } from './follow-up/availability/job';
import { redatePlans } from './follow-up/redating-job';
import { remindOffices } from './follow-up/reminders/job';
import { remindCommitments } from './hearings/commitments/job';
import { eraseRegistrations } from './hearings/registrations/job';
import { forgetCounts } from './abuse/job';
import { recalculateOpenCases } from './inquiries/calendar-change/job';
import { remind } from './inquiries/reminders/job';
import { applyRetention } from './inquiries/rights/job';
import { acceptBySilence } from './inquiries/silence/job';
import type { Job } from './shared/jobs/job';
import { readPublishedFiles, reconcileSearch } from './website/search/jobs';

/** What the section does by itself and when, in the institute's time zone; in this order where several are due. */
export const JOBS: readonly Job[] = [
  recalculateOpenCases,
  redatePlans,
  acceptBySilence,
  remind,
  remindOffices,
  remindCommitments,
  forgetCounts,
  applyRetention,
  eraseRegistrations,
  forgetUnconfirmed,
  carryOutDispatches,
  checkAvailability,
  reconcileSearch,
  readPublishedFiles,
];
