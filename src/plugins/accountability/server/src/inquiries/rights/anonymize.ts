import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { isRecord } from '../../shared/values';
import { INQUIRY, INQUIRY_DRAFT, INQUIRY_EVENT, INQUIRY_SECRET } from '../../uids';
import type { Actor } from '../case/case-file';
import { isOpen } from '../case/states';
import type { State } from '../vocabulary';

import { CaseStillOpenError } from './refusals';

/** What stands where a person's words stood. */
const REMOVED = '[suprimido]';

/** Members of an event's detail that hold what somebody wrote. */
const WORDS = ['missing', 'message', 'reason', 'note', 'text'];

interface Row {
  id: number;
  filingNumber: string;
  state: State;
  version: number | null;
  anonymizedAt: unknown;
}

/**
 * Takes the person out of a case that has ended (Ley 1581 de 2012, arts. 8 and 15): identity, files, and every text
 * somebody wrote in it. What remains is what the institute accounts for: number, dates, type, states, outcome, the
 * answer the public reads, and the proof that the notice was shown (version, purposes, instant).
 */
export function anonymizer(strapi: Core.Strapi) {
  const inquiries = () => strapi.db.query(INQUIRY);
  const events = () => strapi.db.query(INQUIRY_EVENT);

  /** An answer that was taken back, or whose last day has passed, may have been for a datum that was left in it. */
  async function withoutFormerAnswer(id: number): Promise<void> {
    const { calendar } = await getService('settings').deadlineRules();
    const today = localDate(new Date(), calendar.timeZone);
    await inquiries().updateMany({
      where: { id, $or: [{ publicFrom: { $null: true } }, { publicUntil: { $lt: today } }] },
      data: { publicQuestion: null, publicAnswer: null, topic: null, publicSearchText: null },
    });
  }

  async function withoutWords(inquiry: number): Promise<void> {
    const found = (await events().findMany({ where: { inquiry } })) as { id: number; detail: unknown }[];
    for (const { id, detail } of found) {
      if (!isRecord(detail)) continue;
      const written = WORDS.filter((name) => typeof detail[name] === 'string');
      if (written.length === 0) continue;
      const removed = Object.fromEntries(written.map((name) => [name, REMOVED]));
      await events().updateMany({ where: { id }, data: { detail: { ...detail, ...removed } } });
    }
  }

  return {
    /**
     * @param reason why, for the history
     * @returns whether there was anything to take out; `null` where there is no such case
     * @throws CaseStillOpenError: the data are needed to answer (Ley 1581 de 2012, art. 10, literal a)
     */
    async anonymize(documentId: string, reason: string, actor: Actor): Promise<boolean | null> {
      return await strapi.db.transaction(async () => {
        const row = (await inquiries().findOne({
          where: { documentId },
          select: ['id', 'filingNumber', 'state', 'version', 'anonymizedAt'],
        })) as Row | null;
        if (!row) return null;
        if (isOpen(row.state)) throw new CaseStillOpenError();
        const { count } = await inquiries().updateMany({
          where: { id: row.id, anonymizedAt: null },
          data: {
            subject: REMOVED,
            message: REMOVED,
            answer: null,
            searchText: row.filingNumber,
            anonymizedAt: new Date(),
            version: (row.version ?? 0) + 1,
          },
        });
        if (count === 0) return false;
        await withoutFormerAnswer(row.id);
        const { filingNumber } = row;
        await strapi.db.query(INQUIRY_SECRET).updateMany({
          where: { filingNumber },
          data: {
            person: null,
            idNumberFingerprint: null,
            emailFingerprint: null,
            requestFingerprint: null,
            replayableCode: null,
          },
        });
        await strapi.db.query(INQUIRY_DRAFT).deleteMany({ where: { caseId: documentId } });
        await withoutWords(row.id);
        await getService('attachments').remove(filingNumber);
        await getService('outbox').forget(filingNumber);
        await getService('desk').drafts.remove(documentId);
        await getService('inquiries').addRecord(row.id, 'anonymized', { grounds: reason }, actor);
        return true;
      });
    },
  };
}
