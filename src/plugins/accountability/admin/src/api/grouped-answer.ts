import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import type { Preview } from './inquiry-case';
import { refusingKindly } from './refusals';

/** A case of the group, with what is against answering it. */
export interface GroupedCase {
  documentId: string;
  filingNumber: string;
  subject: string;
  version: number;
  /** In nobody's charge yet. */
  unassigned: boolean;
  /** Why it may not be answered; `null` where it may. */
  refusal: string | null;
  /** Who has a draft of an answer to it. */
  drafting: string | null;
  /** Who else has it open. */
  present: string[];
}

/** What may be personal data in a text to be published. */
export interface GroupFinding {
  field: 'publicQuestion' | 'publicAnswer';
  kind: 'email' | 'address' | 'account' | 'phone' | 'document' | 'plate' | 'name';
  /** As it stands in the text. */
  text: string;
  key: string;
}

export interface GroupCheck {
  cases: GroupedCase[];
  /** Above how many cases the answer has to be published. */
  above: number;
  mustBePublished: boolean;
  mayPublish: boolean;
  findings: GroupFinding[];
  preview: Preview | null;
}

export interface GroupTexts {
  text: string;
  publicQuestion: string;
  publicAnswer: string;
}

export interface GroupAnswer extends GroupTexts {
  documentIds: readonly string[];
  outcome: string;
  /** Keys of the findings that are nobody's. */
  accepted: readonly string[];
  /** Of each case, as the user has it before them. */
  versions: Readonly<Record<string, number>>;
}

const INQUIRIES = `/${PLUGIN_ID}/inquiries`;

/** Gives the requests for one answer to many cases (rule T9). They throw {@link RefusedError} with the server's sentence. */
export function useGroupedAnswer() {
  const { post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };
    const send = async <T>(path: string, body: object): Promise<T> =>
      (await refusingKindly(post<{ data: T }>(`${INQUIRIES}${path}`, body, { headers }))).data.data;

    return {
      /** How the cases stand and what is found in the texts. Nothing is changed. */
      check: (documentIds: readonly string[], texts: Partial<GroupTexts> = {}): Promise<GroupCheck> =>
        send('/grouped-answer/check', { documentIds, ...texts }),

      /** Answers all of them, or none. */
      answer: ({ publicQuestion, publicAnswer, ...answer }: GroupAnswer): Promise<unknown> =>
        send('/grouped-answer', {
          ...answer,
          ...(publicQuestion && { publicQuestion }),
          ...(publicAnswer && { publicAnswer }),
        }),

      /** Gives the cases to a user, one after the other. */
      assign: async (cases: readonly GroupedCase[], assigneeId: number): Promise<void> => {
        for (const { documentId, version } of cases) {
          await send(`/case/${encodeURIComponent(documentId)}/steps`, {
            step: 'assign',
            assigneeId,
            version,
          });
        }
      },
    };
  }, [post, locale]);
}
