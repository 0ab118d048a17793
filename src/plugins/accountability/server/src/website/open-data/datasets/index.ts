import type { Dataset, DatasetName } from '../dataset';

import { commitments } from './commitments';
import { hearings } from './hearings';
import { indicators } from './indicators';
import { occurrences } from './occurrences';
import { planActions } from './plan-actions';
import { publishedAnswers } from './published-answers';
import { requestStatistics } from './request-statistics';

/** By their names, in the order of the catalogue. */
export const DATASETS: Readonly<Record<DatasetName, Dataset>> = {
  'plan-actions': planActions,
  occurrences,
  indicators,
  commitments,
  hearings,
  'published-answers': publishedAnswers,
  'request-statistics': requestStatistics,
};
