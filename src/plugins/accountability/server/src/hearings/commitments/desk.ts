import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { COMMITMENT, INQUIRY, POSITION } from '../../uids';

import {
  CommitmentChangedError,
  CommitmentFieldError,
  IN_THE_PAST,
  SAME_DAY,
  UNKNOWN_FILE,
  UNKNOWN_OFFICE,
  UNKNOWN_QUESTION,
} from './refusals';
import { publishedCommitments } from './rows';
import type { MovedDate, NewCommitment, Progress } from './validation';

/** What the office does with commitments. Each of these publishes what it changes. */
export function commitmentDesk(strapi: Core.Strapi) {
  const documents = () => strapi.documents(COMMITMENT);

  async function today(now: Date): Promise<IsoDate> {
    const { calendar } = await getService('settings').deadlineRules();
    return localDate(now, calendar.timeZone);
  }

  async function check({ responsible, inquiry, dueOn }: NewCommitment, hearingId: string, now: Date) {
    if (dueOn < (await today(now))) throw new CommitmentFieldError('dueOn', IN_THE_PAST);
    if (!(await strapi.documents(POSITION).findOne({ documentId: responsible }))) {
      throw new CommitmentFieldError('responsible', UNKNOWN_OFFICE);
    }
    if (inquiry === undefined) return;
    const asked: unknown = await strapi.db
      .query(INQUIRY)
      .findOne({ where: { documentId: inquiry, hearing: { documentId: hearingId } }, select: ['id'] });
    if (!asked) throw new CommitmentFieldError('inquiry', UNKNOWN_QUESTION);
  }

  /** The evidence a commitment has, and the file that is added to it. */
  async function withEvidence(documentId: string, fileId: number | undefined) {
    if (fileId === undefined) return {};
    const file: unknown = await strapi.db.query('plugin::upload.file').findOne({ where: { id: fileId } });
    if (!file) throw new CommitmentFieldError('evidenceFile', UNKNOWN_FILE);
    const draft = await documents().findOne({ documentId, populate: { evidence: { fields: ['id'] } } });
    const before = (draft?.evidence ?? []) as { id: number | string }[];
    return { evidence: [...new Set([...before.map(({ id }) => Number(id)), fileId])] };
  }

  return {
    /**
     * Writes down and publishes what was promised at a hearing, in answer to a question or in its minutes. The same key
     * again is the same commitment.
     *
     * @returns its documentId; `null` where there is no such published hearing
     * @throws CommitmentFieldError
     */
    async commit(hearingId: string, given: NewCommitment, now = new Date()): Promise<string | null> {
      const hearing = await getService('hearings').publishedById(hearingId);
      if (!hearing) return null;
      await check(given, hearingId, now);
      const { text, responsible, dueOn, inquiry, key } = given;
      const before = key && (await documents().findFirst({ filters: { requestKey: { $eq: key } } }));
      if (before) return before.documentId;
      const { documentId } = await documents().create({
        data: {
          requestKey: key,
          text,
          dueOn,
          responsible,
          hearing: hearingId,
          state: 'pending',
          progress: 0,
          source: inquiry === undefined ? 'minutes' : 'question',
          ...(inquiry === undefined ? {} : { inquiry }),
        },
        status: 'published',
      });
      return documentId;
    },

    /**
     * Publishes how far a commitment is.
     *
     * @returns whether there is such a published one
     * @throws CommitmentFieldError
     */
    async report(
      documentId: string,
      { progress, note, evidenceUrl, evidenceFile, fulfilled }: Progress,
    ): Promise<boolean> {
      const [published] = await publishedCommitments(strapi, { documentId });
      if (!published) return false;
      await strapi.db.transaction(async () =>
        documents().update({
          documentId,
          data: {
            progress,
            progressNote: note,
            state: fulfilled ? 'fulfilled' : progress > 0 ? 'in-progress' : 'pending',
            ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
            ...(await withEvidence(documentId, evidenceFile)),
          },
          status: 'published',
        }),
      );
      return true;
    },

    /**
     * Gives a commitment another date, with the reason that becomes public; the dates it had stay visible.
     *
     * @returns whether there is such a published one
     * @throws CommitmentFieldError, CommitmentChangedError
     */
    async moveDate(documentId: string, { to, reason, seen }: MovedDate, now = new Date()): Promise<boolean> {
      const [published] = await publishedCommitments(strapi, { documentId });
      if (!published) return false;
      if (to === seen) throw new CommitmentFieldError('to', SAME_DAY);
      if (to < (await today(now))) throw new CommitmentFieldError('to', IN_THE_PAST);
      await strapi.db.transaction(async () => {
        // Of two who move it at the same moment one finds the other's date: the statement compares and writes at once.
        const { count } = await strapi.db.query(COMMITMENT).updateMany({
          where: {
            documentId,
            publishedAt: { $notNull: true },
            dueOn: seen,
            state: { $in: ['pending', 'in-progress'] },
          },
          data: { dueOn: to },
        });
        if (count === 0) throw new CommitmentChangedError();
        const data = { dueOn: to, dueOnReason: reason };
        await documents().update({ documentId, data, status: 'published' });
      });
      return true;
    },

    /** Publishes one that was written in the content manager. @returns whether there is such a draft */
    async publish(documentId: string): Promise<boolean> {
      if (!(await documents().findOne({ documentId, fields: ['documentId'] }))) return false;
      await documents().publish({ documentId });
      return true;
    },
  };
}
