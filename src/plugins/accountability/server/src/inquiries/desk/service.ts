import type { Core } from '@strapi/strapi';

import { answers } from './answer/answers';
import { caseView } from './case/case-view';
import { caseDrafts } from './draft/drafts';
import { caseList } from './list/case-list';
import { prepareUrgency } from './list/urgency';
import { wordIndex } from './list/word-index';
import { people } from './people';
import { presence } from './presence/presence';
import { readings } from './readings';

/** What the editors' desk reads and keeps beside the cases themselves, whose steps are the inquiries' service's. */
export function deskService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Makes what the list is read by, where it is missing. */
    async prepare(): Promise<void> {
      await prepareUrgency(strapi);
      await wordIndex(strapi).prepare();
    },
    list: caseList(strapi),
    cases: caseView(strapi),
    people: people(strapi),
    drafts: caseDrafts(strapi),
    presence: presence(strapi),
    answers: answers(strapi),
    readings: readings(strapi),
  };
}
