import type { Core } from '@strapi/strapi';

import type { AdjustedDeadline, Deadline, InquiryType } from '../deadlines';
import { getService } from '../get-service';
import type { Language } from '../shared/language';
import { renderMarkdown } from '../shared/markdown';
import { stored } from '../shared/stored';
import { INQUIRY } from '../uids';

import type { AttachmentView } from './attachments/service';
import { caseDesk } from './case/case-desk';
import { toAdjusted } from './case/record';
import { filingDesk, personContext } from './intake/filing';
import { anonymizer } from './rights/anonymize';
import { personExport } from './rights/person-export';
import { retentionDesk } from './rights/retention-desk';
import { inquirySecrets } from './secrets';
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
}

function answerOf(
  { answer, answeredAt }: { answer?: string | null; answeredAt?: string | Date | null },
  attachments: AttachmentView[],
) {
  if (!answer || !answeredAt) return null;
  const textHtml = renderMarkdown(answer) ?? '';
  return { text: answer, textHtml, answeredAt: new Date(answeredAt).toISOString(), attachments };
}

/** Filing, following and reading inquiries. */
export function inquiriesService({ strapi }: { strapi: Core.Strapi }) {
  const secrets = inquirySecrets(strapi);

  return {
    ...filingDesk(strapi),
    ...caseDesk(strapi),
    ...anonymizer(strapi),
    ...retentionDesk(strapi),
    ...personExport(strapi),

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
      const deadline = toAdjusted(inquiry.deadline as unknown as Deadline);
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
        answer: answerOf(inquiry, from('institute')),
      };
    },

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
      const inquiry = await strapi.documents(INQUIRY).findOne({ documentId });
      const secret = inquiry?.filingNumber
        ? await secrets.find({ filingNumber: inquiry.filingNumber })
        : null;
      if (!secret) return null;
      if (!secret.person) return { person: null };
      const opened = getService('personal-data').open(secret.person, personContext(secret.filingNumber));
      return { person: JSON.parse(opened) as Filing['person'] };
    },
  };
}
