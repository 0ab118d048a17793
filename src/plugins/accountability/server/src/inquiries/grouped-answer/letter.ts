import type { Core } from '@strapi/strapi';

import { publicationNotice } from './publication-notice';
import type { GroupedCase } from './group';

/** The text that is filled in for each case: below it stands where the answer is published, if it is. */
export function letterOf(
  strapi: Core.Strapi,
  text: string,
  cases: readonly GroupedCase[],
  published: boolean,
): string {
  const [first] = cases;
  if (!published || !first) return text;
  const page = strapi.plugin('accountability').config<string>('answersPage') || '';
  return `${text.trimEnd()}\n\n${publicationNotice(cases.length, page, first.documentId)}`;
}
