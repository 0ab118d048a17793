import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import type { DraftStore, KeptDraft } from './drafts';
import { caseRoute } from './inquiry-case';
import { useRequests } from './requests';

/** What the public is to read; an empty topic is none. */
export type PublicTexts = { publicQuestion: string; publicAnswer: string; topic: string };
export type PublicField = keyof PublicTexts;

export type FindingKind = 'email' | 'address' | 'account' | 'phone' | 'document' | 'plate' | 'name';

/** A stretch of a text that may be somebody's personal data, by offsets of UTF-16 units. */
export interface Finding<Field extends string = PublicField> {
  field: Field;
  kind: FindingKind;
  start: number;
  end: number;
  text: string;
  /** What the public reads in its place where it is left out. */
  replacement: string;
  /** Names the datum, wherever in this case it stands. */
  key: string;
}

export type Duty = 'hearing-question' | 'anonymous-notice';

type Draft = Record<PublicField, string | null> & Omit<KeptDraft<PublicTexts>, 'texts'>;

export interface QuotingBulletin {
  documentId: string;
  title: string;
  /** Whether the public reads the answer there, and not only the editors. */
  published: boolean;
}

/** Everything an editor decides by. */
export interface Publication {
  filingNumber: string;
  type: string;
  subject: string;
  question: string;
  answer: string;
  findings: Finding<'question' | 'answer'>[];
  publicQuestion: string;
  publicAnswer: string;
  topic: string | null;
  /** ISO 8601 instant; `null`: not public. */
  publicFrom: string | null;
  /** `YYYY-MM-DD`; `null`: it stays. */
  publicUntil: string | null;
  /** Whether the public can read it today. */
  published: boolean;
  /** Keys of what was said to be nobody's personal data when it was published last. */
  accepted: string[];
  /** Why it has to be published; `null`: it is published by decision. */
  duty: Duty | null;
  /** The last public day where none is named, `YYYY-MM-DD`. */
  defaultUntil: string | null;
  publishable: boolean;
  /** Of an answer that was taken back: the bulletins that still quote it. */
  quotedIn: QuotingBulletin[];
  version: number;
  draft: Draft;
}

/** What of the texts was found, and the answer as the public will read it: HTML that is safe to show. */
export interface Check {
  findings: Finding[];
  answerHtml: string;
}

export interface PublicationRequest {
  texts: PublicTexts;
  /** Keys of the findings that are nobody's personal data. */
  accepted: readonly string[];
  /** The last public day, `null`: for good; absent: as the case's duty says. */
  until?: string | null;
  /** Of the case and of its draft, as the user sees them: where they have moved on meanwhile, nothing is published (409). */
  version: number;
  draftVersion: number;
}

/** What of a case is on its way to the public: the draft, or else what was public or is proposed. */
export function publicDraft(publication: Publication): KeptDraft<PublicTexts> {
  const { draft } = publication;
  const edited = draft.publicQuestion !== null;
  return {
    texts: {
      publicQuestion: draft.publicQuestion ?? publication.publicQuestion,
      publicAnswer: draft.publicAnswer ?? publication.publicAnswer,
      topic: draft.topic ?? publication.topic ?? '',
    },
    version: draft.version,
    savedBy: draft.savedBy,
    savedAt: edited ? draft.savedAt : null,
  };
}

/** Gives the requests about publishing one case. They throw {@link RefusedError} with the server's sentence. */
export function usePublication(documentId: string) {
  const requests = useRequests();

  return useMemo(() => {
    const base = `${caseRoute(documentId)}/publication`;
    const read = () => requests.read<Publication>(base);
    const draft: DraftStore<PublicTexts> = {
      read: async () => publicDraft(await read()),
      save: async (texts, version) => {
        const {
          savedBy,
          savedAt,
          version: saved,
        } = await requests.replace<Draft>(`${base}/draft`, {
          ...texts,
          version,
        });
        return { texts, version: saved, savedBy, savedAt };
      },
    };

    return {
      read,
      draft,
      check: (texts: PublicTexts) => requests.send<Check>(`${base}/check`, texts),

      publish: ({ texts, ...request }: PublicationRequest) =>
        requests.send<Publication>(base, { ...texts, ...request }),

      withdraw: (reason: string) => requests.send<Publication>(`${base}/withdraw`, { reason }),

      /** The topics of what is public. */
      topics: () => requests.read<string[]>(`/${PLUGIN_ID}/inquiries/publication/topics`),
    };
  }, [requests, documentId]);
}

export type PublicationApi = ReturnType<typeof usePublication>;
