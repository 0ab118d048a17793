import { getService } from '../../get-service';

import type { GroupedCase } from './group';
import { PublicTextsMissingError } from './refusals';

export interface PublicTexts {
  publicQuestion: string;
  publicAnswer: string;
}

/**
 * What is to be published of an answer to so many cases; `null`: nothing.
 *
 * @param above how many cases one answer may have without being published
 * @throws PublicTextsMissingError
 */
export function publicTextsOf(given: Partial<PublicTexts>, size: number, above: number): PublicTexts | null {
  const { publicQuestion, publicAnswer } = given;
  if (publicQuestion !== undefined && publicAnswer !== undefined) return { publicQuestion, publicAnswer };
  const required = size > above;
  if (!required && publicQuestion === undefined && publicAnswer === undefined) return null;
  const missing = (['publicQuestion', 'publicAnswer'] as const).filter((name) => given[name] === undefined);
  throw new PublicTextsMissingError(missing, required ? above : null);
}

/** What of the texts may be the personal data of anybody whose case is in the group. */
export async function findingsIn([first, ...others]: readonly GroupedCase[], texts: PublicTexts) {
  if (!first) return [];
  const together = others.map(({ documentId }) => documentId);
  const found = await getService('publication').check(first.documentId, { ...texts, topic: null }, together);
  return found ?? [];
}
