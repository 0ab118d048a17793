import type { Core } from '@strapi/strapi';

import { actionsBeforeHearings } from './before-hearing';
import { datesDesk } from './dates';
import { evidenceDesk } from './evidence';
import { overviews } from './overview';
import { publicEvidence } from './public-evidence';
import { publicOccurrences } from './public-occurrences';
import { followUpReminders } from './reminders/service';
import { occurrenceSync } from './sync';

/** Control and follow-up of the plans: what has to be done when, and what shows that it was. */
export function followUpService({ strapi }: { strapi: Core.Strapi }) {
  return {
    ...occurrenceSync(strapi),
    ...evidenceDesk(strapi),
    ...datesDesk(strapi),
    ...overviews(strapi),
    ...publicOccurrences(strapi),
    ...publicEvidence(strapi),
    ...actionsBeforeHearings(strapi),
    ...followUpReminders(strapi),
  };
}
