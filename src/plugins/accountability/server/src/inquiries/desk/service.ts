import type { Core } from '@strapi/strapi';

import { caseView } from './case/case-view';
import { caseList } from './list/case-list';
import { people } from './people';

/** What the editors' desk reads and keeps beside the cases themselves, whose steps are the inquiries' service's. */
export function deskService({ strapi }: { strapi: Core.Strapi }) {
  return {
    list: caseList(strapi),
    cases: caseView(strapi),
    people: people(strapi),
  };
}
