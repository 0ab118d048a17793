import type { Core } from '@strapi/strapi';

import { contactGroups } from './groups';
import { contactImporter } from './import/importer';
import { mailingConsent } from './mailing-consent';
import { personRecords } from './person-records';
import { recipientsFinder } from './recipients';

/** Whom the institute writes to. */
export function contactsService({ strapi }: { strapi: Core.Strapi }) {
  return {
    ...recipientsFinder(strapi),
    ...mailingConsent(strapi),
    ...personRecords(strapi),
    ...contactImporter(strapi),
    groupsToChoose: () => contactGroups(strapi).groupsToChoose(),
    kindsOf: (documentIds: readonly string[]) => contactGroups(strapi).kindsOf(documentIds),
    /** Makes the first groups. */
    seedGroups: () => contactGroups(strapi).seed(),
  };
}
