import type { View } from '../view';

import { bulletinItem, bulletinList } from './bulletins';
import { commitmentItem, commitmentList } from './commitments';
import { followUp } from './follow-up';
import { hearingItem, hearingList, nextHearing } from './hearings';
import { reportItem, reportList } from './management-reports';
import { noticeBoard } from './notice-board';
import { dataDictionary, openDataCatalogue } from './open-data';
import { planActionItem, planItem, planList } from './plans';
import { answerItem, answerList } from './published-answers';
import { searchResults } from './search';
import { transparencyMenu, transparencySection } from './transparency';

/** Every read that has a fragment, by the path of its route. */
export const VIEWS: Readonly<Record<string, View<unknown>>> = {
  '/bulletins': bulletinList,
  '/bulletins/:idOrSlug': bulletinItem,
  '/management-reports': reportList,
  '/management-reports/:idOrSlug': reportItem,
  '/plans': planList,
  '/plans/:idOrSlug': planItem,
  '/plan-actions/:idOrSlug': planActionItem,
  '/follow-up': followUp,
  '/hearings': hearingList,
  '/hearings/next': nextHearing,
  '/hearings/:idOrSlug': hearingItem,
  '/commitments': commitmentList,
  '/commitments/:idOrSlug': commitmentItem,
  '/published-answers': answerList,
  '/published-answers/:id': answerItem,
  '/search': searchResults,
  '/notice-board': noticeBoard,
  '/open-data': openDataCatalogue,
  '/open-data/:dataset/dictionary': dataDictionary,
  // Of the application, beside the plugin.
  '/transparency-menu': transparencyMenu,
  '/transparency-sections/:slug': transparencySection,
};
