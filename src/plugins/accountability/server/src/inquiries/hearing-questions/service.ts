import type { Core } from '@strapi/strapi';

import { questionList } from './list';
import { questionSteps } from './steps';

/** The questions of a hearing, as its moderator reads and marks them. */
export function hearingQuestionsService({ strapi }: { strapi: Core.Strapi }) {
  return { ...questionList(strapi), ...questionSteps(strapi) };
}
