import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { type Deadline, explainDeadline, type InquiryType } from '../../deadlines';
import { getService } from '../../get-service';
import type { Language } from '../../shared/language';
import { insertRow } from '../../shared/insert-row';
import { stored } from '../../shared/stored';
import type { Transaction } from '../../shared/transaction';
import { INQUIRY, INQUIRY_EVENT } from '../../uids';

import type { Spend } from '../abuse/service';
import { emailFingerprint, idNumberFingerprint } from '../person-fingerprints';
import { takeFilingNumber } from './filing-number';
import { inquirySecrets } from '../secrets';
import { sendReceipt } from '../receipt/mail';
import { hashReceiptToken, hashTrackingCode, newTrackingCode, receiptToken } from './tracking-code';
import type { Filing } from './validation';

/** What a citizen is given for a filing, once. */
export interface FilingAnswer {
  filingNumber: string;
  trackingCode: string;
  type: InquiryType;
  receivedAt: string;
  dueOn: string;
  deadline: Deadline;
  receiptUrl: string;
}

/** The same `Idempotency-Key` came with other content. */
export class KeyReusedError extends Error {}

/** The hearing named in a question does not exist, or is not public. */
export class UnknownHearingError extends Error {}

/**
 * A database's error message quotes the statement with the values that were to be stored, and an unexpected error
 * ends up in the log: only its code goes on.
 */
function withoutItsValues(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? new Error(`The filing could not be stored (${code})`) : error;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Where the sealed values of an inquiry belong; sealed ones copied to another inquiry do not open. */
export const personContext = (filingNumber: string) => `inquiry:${filingNumber}:person`;
const codeContext = (filingNumber: string) => `inquiry:${filingNumber}:tracking-code`;

/** Taking a citizen's filing in: number, row and first event in one transaction, or nothing at all. */
export function filingDesk(strapi: Core.Strapi) {
  const vault = () => getService('personal-data');
  const secrets = inquirySecrets(strapi);
  const answerOf = (
    inquiry: { filingNumber: string; type: InquiryType; deadline: unknown },
    trackingCode: string,
  ): FilingAnswer => {
    const deadline = inquiry.deadline as Deadline;
    const base = strapi.config.get<string>('server.url', '').replace(/\/$/, '');
    const token = receiptToken(inquiry.filingNumber, trackingCode);
    return {
      filingNumber: inquiry.filingNumber,
      trackingCode,
      type: inquiry.type,
      receivedAt: deadline.receivedAt,
      dueOn: deadline.dueOn,
      deadline,
      receiptUrl: `${base}/api/accountability/inquiries/receipts/${token}`,
    };
  };

  /** The answer already given for this key. @throws KeyReusedError when it was for other content. */
  async function alreadyFiled(key: string, content: string): Promise<FilingAnswer | null> {
    const secret = await secrets.find({ idempotencyKeyHash: sha256(key) });
    if (!secret) return null;
    const { filingNumber, requestFingerprint, replayableCode } = secret;
    if (!requestFingerprint || !replayableCode || !vault().matches(requestFingerprint, content)) {
      throw new KeyReusedError();
    }
    const found = await strapi
      .documents(INQUIRY)
      .findFirst({ filters: { filingNumber: { $eq: filingNumber } } });
    if (!found) throw new Error(`The inquiry ${filingNumber} is gone`);
    const code = vault().open(replayableCode, codeContext(filingNumber), key);
    return answerOf(stored(found, 'filingNumber', 'type', 'deadline'), code);
  }

  async function hearingOf({ hearing }: Filing): Promise<{ id: number }[] | null> {
    if (hearing === undefined) return null;
    const rows = await getService('hearings').published(hearing);
    if (rows === null) throw new UnknownHearingError();
    return rows;
  }

  async function write(
    filing: Filing,
    key: string | null,
    content: string,
    language: Language,
    spend: Spend,
  ): Promise<FilingAnswer> {
    const { calendar, terms } = await getService('settings').deadlineRules();
    const hearing = await hearingOf(filing);
    const trackingCode = newTrackingCode();

    return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      await spend(trx);
      const receivedAt = new Date();
      const deadline = explainDeadline(filing.type, receivedAt, { calendar, terms, language });
      const filingNumber = await takeFilingNumber(strapi, trx, Number(deadline.receivedOn.slice(0, 4)));
      const { consent, person } = filing;
      const identity = filing.anonymous ? null : filing.person;

      const id = await insertRow(
        strapi,
        INQUIRY,
        {
          filingNumber,
          type: filing.type,
          subject: filing.subject,
          message: filing.message,
          receivedAt,
          dueOn: deadline.dueOn,
          deadline,
          state: 'received',
          channel: 'web',
          anonymous: filing.anonymous,
          replyBy: filing.replyBy,
        },
        hearing ? { hearing } : {},
      );
      await secrets.add({
        filingNumber,
        person: person ? vault().seal(JSON.stringify(person), personContext(filingNumber)) : null,
        idNumberFingerprint: identity?.idNumber ? idNumberFingerprint(identity.idNumber) : null,
        emailFingerprint: person?.email ? emailFingerprint(person.email) : null,
        consent: consent ? { ...consent, at: receivedAt.toISOString() } : null,
        trackingCodeHash: hashTrackingCode(trackingCode),
        receiptTokenHash: hashReceiptToken(receiptToken(filingNumber, trackingCode)),
        idempotencyKeyHash: key === null ? null : sha256(key),
        requestFingerprint: key === null ? null : vault().fingerprint(content),
        replayableCode: key === null ? null : vault().seal(trackingCode, codeContext(filingNumber), key),
      });
      await insertRow(
        strapi,
        INQUIRY_EVENT,
        { kind: 'received', at: receivedAt, by: 'citizen' },
        { inquiry: [{ id }] },
      );
      if (person?.email) {
        await sendReceipt(person.email, { filingNumber, trackingCode, subject: filing.subject, deadline });
      }

      return answerOf({ filingNumber, type: filing.type, deadline }, trackingCode);
    });
  }

  return {
    /**
     * Files an inquiry: number, row and first event in one transaction, or nothing at all.
     *
     * @param key the client's `Idempotency-Key`: the same key and content again gives the first answer
     * @param ip where it comes from, for the limits; nothing of it is kept
     * @throws KeyReusedError, UnknownHearingError, TooManyError, PuzzleError
     */
    async file(filing: Filing, key: string | null, language: Language, ip: string): Promise<FilingAnswer> {
      // The puzzle is solved anew for each try; what is filed is the rest.
      const content = JSON.stringify({ ...filing, altcha: undefined });
      const first = key === null ? null : await alreadyFiled(key, content);
      if (first) return first;
      try {
        return await getService('abuse').admit({ altcha: filing.altcha, ip }, (spend) =>
          write(filing, key, content, language, spend),
        );
      } catch (error) {
        // Two requests with one key at the same moment: the database let one through, and its answer serves both.
        const winner = key === null ? null : await alreadyFiled(key, content);
        if (winner) return winner;
        throw withoutItsValues(error);
      }
    },
  };
}
