import type { Core } from '@strapi/strapi';

import { type AdjustedDeadline, type Deadline, type InquiryType, toldIn } from '../deadlines';
import { getService } from '../get-service';
import type { Language } from '../shared/http/language';
import { renderMarkdown } from '../shared/text/markdown';
import { stored } from '../shared/documents/stored';
import { isRecord } from '../shared/values';
import { INQUIRY } from '../uids';

import { answerTo } from './answer/answer-text';
import type { AttachmentView } from './attachments/service';
import { caseDesk } from './case/case-desk';
import { toAdjusted } from './case/record';
import { filingDesk, personContext } from './intake/filing';
import { questionCounts } from './question-counts';
import { anonymizer } from './rights/anonymize';
import { personExport } from './rights/person-export';
import { retentionDesk } from './rights/retention-desk';
import { type InquirySecret, inquirySecrets } from './secrets';
import { type TimelineEntry, toTimelineEntry } from './case/timeline';
import { hashReceiptToken, isTrackingCode } from './intake/tracking-code';
import type { Filing } from './intake/validation';

export interface InquiryStatus {
  filingNumber: string;
  state: string;
  type: InquiryType;
  subject: string;
  receivedAt: string;
  dueOn: string;
  deadline: AdjustedDeadline;
  timeline: TimelineEntry[];
  /** The files the citizen sent. */
  attachments: AttachmentView[];
  answer: { text: string; textHtml: string; answeredAt: string; attachments: AttachmentView[] } | null;
  /** What the citizen is asked to send, and until when (`YYYY-MM-DD`). */
  completion: { missing: string; dueOn: string } | null;
}

function answerOf(
  { answer, answeredAt }: { answer?: string | null; answeredAt?: string | Date | null },
  name: string | null,
  attachments: AttachmentView[],
) {
  if (!answer || !answeredAt) return null;
  const text = answerTo(answer, name);
  const textHtml = renderMarkdown(text) ?? '';
  return { text, textHtml, answeredAt: new Date(answeredAt).toISOString(), attachments };
}

/** The person in a secret, opened; `null` where it keeps none. */
function personIn({ person, filingNumber }: InquirySecret): Filing['person'] | null {
  if (!person) return null;
  return JSON.parse(
    getService('personal-data').open(person, personContext(filingNumber)),
  ) as Filing['person'];
}

const nameOf = (person: Filing['person'] | null): string | null =>
  person && 'name' in person ? person.name : null;

interface Asked {
  state: string;
  completionDueOn?: unknown;
  events?: { kind?: string | null; detail?: unknown }[] | null;
}

/** What the citizen was asked to complete, while the case waits for it (rule T5). */
function completionAsked({ state, completionDueOn, events }: Asked): InquiryStatus['completion'] {
  if (state !== 'awaiting-citizen' || typeof completionDueOn !== 'string') return null;
  const request = events?.findLast(({ kind }) => kind === 'completion-requested');
  const missing = isRecord(request?.detail) ? request.detail.missing : null;
  return { missing: typeof missing === 'string' ? missing : '', dueOn: completionDueOn };
}

/** Filing, following and reading inquiries. */
export function inquiriesService({ strapi }: { strapi: Core.Strapi }) {
  const secrets = inquirySecrets(strapi);

  /** The documentId of a filing number, or `null`. */
  async function documentIdOf(filingNumber: string): Promise<string | null> {
    const row = (await strapi.db
      .query(INQUIRY)
      .findOne({ where: { filingNumber }, select: ['documentId'] })) as { documentId: string } | null;
    return row?.documentId ?? null;
  }

  async function peopleByFiling(
    filingNumbers: readonly string[],
  ): Promise<Map<string, NonNullable<Filing['person']>>> {
    const found = (await secrets.findAll(filingNumbers)).map(
      (secret) => [secret.filingNumber, personIn(secret)] as const,
    );
    return new Map(found.flatMap(([number, person]) => (person ? [[number, person] as const] : [])));
  }

  return {
    ...filingDesk(strapi),
    ...caseDesk(strapi),
    ...anonymizer(strapi),
    ...retentionDesk(strapi),
    ...personExport(strapi),
    ...questionCounts(strapi),

    /** What a citizen sees of their case; `null` for an unknown number and for a wrong code alike. */
    async lookup(
      filingNumber: string,
      trackingCode: string,
      language: Language,
    ): Promise<InquiryStatus | null> {
      const secret = await secrets.find({ filingNumber });
      if (!isTrackingCode(trackingCode, secret?.trackingCodeHash ?? null)) return null;

      const found = await strapi.documents(INQUIRY).findFirst({
        filters: { filingNumber: { $eq: filingNumber } },
        populate: { events: { sort: ['at:asc', 'id:asc'] } },
      });
      if (!found) return null;

      const inquiry = stored(found, 'filingNumber', 'state', 'type', 'subject', 'dueOn', 'deadline');
      const deadline = toldIn(toAdjusted(inquiry.deadline as unknown as Deadline), language);
      const files = await getService('attachments').list(filingNumber);
      const from = (owner: AttachmentView['owner']) => files.filter((file) => file.owner === owner);
      return {
        filingNumber: inquiry.filingNumber,
        state: inquiry.state,
        type: inquiry.type,
        subject: inquiry.subject,
        receivedAt: deadline.receivedAt,
        dueOn: String(inquiry.dueOn),
        deadline,
        timeline: (inquiry.events ?? [])
          .map((event) => toTimelineEntry(stored(event, 'kind', 'at'), language))
          .filter((entry) => entry !== null),
        attachments: from('citizen'),
        answer: answerOf(inquiry, secret && nameOf(personIn(secret)), from('institute')),
        completion: completionAsked(inquiry),
      };
    },

    /** The documentId of the case a number and its code open, or `null`. */
    async openedBy(filingNumber: string, trackingCode: string): Promise<string | null> {
      const secret = await secrets.find({ filingNumber });
      if (!isTrackingCode(trackingCode, secret?.trackingCodeHash ?? null)) return null;
      return documentIdOf(filingNumber);
    },

    documentIdOf,

    /** The filing number a receipt's address belongs to, or `null`. */
    async byReceiptToken(token: string): Promise<string | null> {
      const secret = await secrets.find({ receiptTokenHash: hashReceiptToken(token) });
      return secret?.filingNumber ?? null;
    },

    /**
     * The person behind an inquiry, opened: `null` inside where it keeps none, `null` altogether where there is no such
     * inquiry. For callers with `inquiries.read-person` only.
     */
    async person(documentId: string): Promise<{ person: Filing['person'] | null } | null> {
      const inquiry = (await strapi.db
        .query(INQUIRY)
        .findOne({ where: { documentId }, select: ['filingNumber'] })) as { filingNumber: string } | null;
      const secret = inquiry && (await secrets.find({ filingNumber: inquiry.filingNumber }));
      if (!secret) return null;
      return { person: personIn(secret) };
    },

    /**
     * The people behind cases, opened, as many as are kept. For the application itself, which looks for their data in
     * what is to be published: nobody is shown them.
     */
    async people(filingNumbers: readonly string[]): Promise<NonNullable<Filing['person']>[]> {
      return [...(await peopleByFiling(filingNumbers)).values()];
    },

    /** The same, each by the number of their case. */
    peopleByFiling,
  };
}
