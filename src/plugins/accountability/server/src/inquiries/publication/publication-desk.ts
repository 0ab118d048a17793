import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { INQUIRY } from '../../uids';
import { answerToAnybody } from '../answer/answer-text';
import { StaleCaseError } from '../case/case-desk';
import type { Actor } from '../case/case-file';
import { publicPart } from '../desk/draft/drafts';

import { dutyOf, isPublicOn, isPublishable, lastPublicDay, noticeEnd, PUBLISHABLE_STATES } from './duty';
import { publicSearchText } from './public-words';
import { redact } from './redaction';
import { NotPublishableError, NotPublishedError, PersonalDataError } from './refusals';
import { reviews } from './review';
import { PUBLICATION_COLUMNS, type PublicationRow } from './rows';

/** What the public is to read. */
export interface PublicTexts {
  publicQuestion: string;
  publicAnswer: string;
  topic: string | null;
}

export interface PublicationRequest extends PublicTexts {
  /** The last public day; `null`: for good; absent: as the case's duty says. */
  until?: string | null | undefined;
  /** Keys of the findings the editor says to be nobody's personal data. */
  accepted: readonly string[];
  /** The versions of the case and of its draft that the editor had before them; of the draft, where there was one. */
  version: number;
  draftVersion?: number | undefined;
  /** documentIds of the cases whose answer this is too: nobody who asked is named. */
  together?: readonly string[];
}

/** Publishing the answers of cases, each publication and each withdrawal with its event. */
export function publicationDesk(strapi: Core.Strapi) {
  const inquiries = () => strapi.db.query(INQUIRY);
  const review = reviews(strapi);

  async function rowOf(documentId: string): Promise<PublicationRow | null> {
    return (await inquiries().findOne({
      where: { documentId },
      select: PUBLICATION_COLUMNS,
    })) as PublicationRow | null;
  }

  /** Writes the columns and the event together, or nothing where somebody was faster. */
  async function write(
    { id, documentId, version }: PublicationRow,
    columns: Record<string, unknown>,
    event: { kind: string; detail: object },
    actor: Actor,
    besides: () => Promise<void> = async () => {},
  ): Promise<void> {
    const current = version ?? 0;
    await strapi.db.transaction(async () => {
      const { count } = await inquiries().updateMany({
        where: { documentId, version: current, state: { $in: [...PUBLISHABLE_STATES] } },
        data: { ...columns, version: current + 1 },
      });
      if (count === 0) throw new StaleCaseError();
      await getService('inquiries').addRecord(id, event.kind, event.detail, actor);
      await besides();
    });
  }

  return {
    /** Everything an editor decides by: original and public texts, what was found, what is proposed. `null`: no case. */
    async view(documentId: string, now = new Date()) {
      const row = await rowOf(documentId);
      if (!row) return null;
      const rules = await getService('settings').deadlineRules();
      const today = localDate(now, rules.calendar.timeZone);
      const reviewer = await review.reviewerOf(documentId);
      const original = { question: row.message, answer: answerToAnybody(row.answer ?? '') };
      const findings = reviewer.review(original);
      const proposalFor = (field: keyof typeof original) =>
        redact(
          original[field],
          findings.filter((one) => one.field === field),
        );
      const proposed = { question: proposalFor('question'), answer: proposalFor('answer') };
      const duty = dutyOf(row);
      return {
        filingNumber: row.filingNumber,
        type: row.type,
        subject: row.subject,
        ...original,
        findings,
        proposed,
        publicQuestion: row.publicQuestion ?? proposed.question,
        publicAnswer: row.publicAnswer ?? proposed.answer,
        topic: row.topic,
        publicFrom: row.publicFrom && new Date(row.publicFrom).toISOString(),
        publicUntil: row.publicUntil,
        published: isPublicOn(today, row),
        takenBack: row.publicFrom === null && row.unpublishedAt !== null,
        accepted: await review.acceptedBefore(row.id),
        duty,
        /** The last public day where the editor names none; `null`: it stays. */
        defaultUntil: duty === 'anonymous-notice' ? noticeEnd(today, rules) : null,
        publishable: isPublishable(row.state),
        version: row.version ?? 0,
        draft: publicPart(await getService('desk').drafts.read(documentId)),
      };
    },

    /**
     * What of these texts may be personal data. `null`: no case.
     *
     * @param together cases that are to be published with it
     */
    async check(documentId: string, texts: PublicTexts, together: readonly string[] = []) {
      const row = await rowOf(documentId);
      return row && (await review.reviewerOf(documentId, together)).review({ ...texts });
    },

    /**
     * Publishes, or publishes anew.
     *
     * @returns whether there is such a case
     * @throws NotPublishableError, StaleCaseError, StaleDraftError, TooShortError, PersonalDataError
     */
    async publish(
      documentId: string,
      { until, accepted, version, draftVersion, together, ...texts }: PublicationRequest,
      actor: Actor,
      now = new Date(),
    ): Promise<boolean> {
      const row = await rowOf(documentId);
      if (!row) return false;
      if (version !== (row.version ?? 0)) throw new StaleCaseError();
      if (!isPublishable(row.state)) throw new NotPublishableError();
      const rules = await getService('settings').deadlineRules();
      const publicUntil = lastPublicDay(row, until, localDate(now, rules.calendar.timeZone), rules);

      const findings = (await review.reviewerOf(documentId, together)).review({ ...texts });
      const standing = findings.filter(({ key }) => !accepted.includes(key));
      if (standing.length > 0) throw new PersonalDataError(standing);

      const { publicQuestion, publicAnswer, topic } = texts;
      const columns = {
        ...texts,
        publicFrom: now,
        publicUntil,
        unpublishedAt: null,
        publicSearchText: publicSearchText([publicQuestion, publicAnswer, topic]),
      };
      const acceptedHere = findings.map(({ key, kind, field }) => ({ key, kind, field }));
      const detail = { topic, until: publicUntil, accepted: acceptedHere };
      await write(row, columns, { kind: 'published', detail }, actor, () =>
        getService('desk').drafts.finishPublic(documentId, actor, draftVersion),
      );
      return true;
    },

    /**
     * Takes back what is public. The texts stay with the case.
     *
     * @returns whether there is such a case
     * @throws NotPublishedError, StaleCaseError
     */
    async withdraw(documentId: string, reason: string, actor: Actor, now = new Date()): Promise<boolean> {
      const row = await rowOf(documentId);
      if (!row) return false;
      if (row.publicFrom === null) throw new NotPublishedError();
      const columns = { publicFrom: null, publicUntil: null, unpublishedAt: now };
      await write(row, columns, { kind: 'unpublished', detail: { reason } }, actor);
      return true;
    },
  };
}
