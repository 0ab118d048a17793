import type { Core } from '@strapi/strapi';

import { getService } from '../../../get-service';
import { DEFAULT_REMEDIES } from '../../../settings/remedies';
import { INQUIRY, REPLY_TEMPLATE } from '../../../uids';
import { type AnsweredCase, type Answerer, answerText } from '../../answer/answer-text';
import { unknownVariables } from '../../answer/variables';

/** An answer leaves open what nothing is known to fill with. */
export class UnknownVariablesError extends Error {
  constructor(readonly names: readonly string[]) {
    super(`Unknown variables: ${names.join(', ')}`);
  }
}

/** Answers as they are stored, from what editors write. */
export function answers(strapi: Core.Strapi) {
  async function answerer(): Promise<Answerer> {
    const { name, timeZone, remedies } = await getService('settings').get();
    return { institute: name, timeZone, remedies: remedies?.trim() ? remedies : DEFAULT_REMEDIES };
  }

  return {
    /** Who answers now, for one text that is filled for many cases. */
    answerer,

    /**
     * The text with everything filled but who it is to, and the remedies below it.
     *
     * @returns `null` where there is no such case
     */
    async compose(documentId: string, text: string, at = new Date()): Promise<string | null> {
      const row = (await strapi.db.query(INQUIRY).findOne({
        where: { documentId },
        select: ['filingNumber', 'type', 'subject', 'receivedAt'],
      })) as AnsweredCase | null;
      return row && answerText(text, row, await answerer(), at);
    },

    /** @throws UnknownVariablesError */
    requireKnownVariables(text: string): void {
      const names = unknownVariables(text);
      if (names.length > 0) throw new UnknownVariablesError(names);
    },

    /** What answers begin from, by title. */
    async templates(): Promise<{ documentId: string; title: string; body: string }[]> {
      const found = (await strapi.db.query(REPLY_TEMPLATE).findMany({
        select: ['documentId', 'title', 'body'],
        orderBy: { title: 'asc' },
      })) as { documentId: string; title: string; body: string | null }[];
      return found.map(({ documentId, title, body }) => ({ documentId, title, body: body ?? '' }));
    },
  };
}
