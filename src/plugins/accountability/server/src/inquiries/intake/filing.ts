import type { Core } from '@strapi/strapi';

import type { Deadline, InquiryType } from '../../deadlines';
import { getService } from '../../get-service';
import { hashOfKey, KeyReusedError } from '../../shared/http/idempotency-key';
import type { Language } from '../../shared/http/language';
import { stored } from '../../shared/documents/stored';
import type { Transaction } from '../../shared/database/transaction';
import { withoutItsValues } from '../../shared/database/without-values';
import { OwnError } from '../../shared/own-error';
import { INQUIRY } from '../../uids';

import type { SentFiles, StagedFile } from '../attachments/service';
import type { Gate } from '../../abuse/service';
import { type Actor, CITIZEN } from '../case/case-file';
import { inquirySecrets } from '../secrets';
import { recordFiling } from './filing-record';
import type { FilingOrigin, NewFiling } from './new-filing';
import type { StaffFiling } from './staff-validation';
import { newTrackingCode, receiptToken } from './tracking-code';
import type { Filing } from './validation';

export { personContext } from './filing-record';

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

/** A filing as one request brought it. */
interface Submission {
  filing: NewFiling;
  /** What the files are looked into by, once the rest is known to be good. */
  files: () => Promise<readonly StagedFile[]>;
  origin: FilingOrigin;
  /** The client's `Idempotency-Key`. */
  key: string | null;
  /** What was sent: the same key with other content is another filing's. */
  content: string;
  language: Language;
}

/** The hearing named in a question does not exist, or is not public. */
export class UnknownHearingError extends OwnError {}

/** What was sent, as one text: the fields, and of each file its name and a hash of it. */
function contentOf(fields: object, sent: SentFiles['sent']): string {
  const attachments = sent.map(({ name, sha256: digest }) => ({ name, digest }));
  return JSON.stringify(sent.length > 0 ? { ...fields, attachments } : fields);
}

const codeContext = (filingNumber: string) => `inquiry:${filingNumber}:tracking-code`;

/** Staff stand inside. */
const NO_GATE: Gate = () => Promise.resolve();

/** Taking filings in: number, row and first event in one transaction, or nothing at all. */
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
    const secret = await secrets.find({ idempotencyKeyHash: hashOfKey(key) });
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

  async function hearingOf({ hearing }: NewFiling): Promise<{ id: number }[] | null> {
    if (hearing === undefined) return null;
    const rows = await getService('hearings').published(hearing);
    if (rows === null) throw new UnknownHearingError();
    return rows;
  }

  async function write(submission: Submission, gate: Gate): Promise<FilingAnswer> {
    const { filing, origin, key, content, language } = submission;
    const trackingCode = newTrackingCode();
    const draft = {
      filing,
      origin,
      gate,
      rules: await getService('settings').deadlineRules(),
      hearing: await hearingOf(filing),
      trackingCode,
      language,
      replay: (filingNumber: string) => ({
        idempotencyKeyHash: key === null ? null : hashOfKey(key),
        requestFingerprint: key === null ? null : vault().fingerprint(content),
        replayableCode: key === null ? null : vault().seal(trackingCode, codeContext(filingNumber), key),
      }),
    };
    const files = await submission.files();
    return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      const { filingNumber, deadline } = await recordFiling(strapi, trx, draft);
      await getService('attachments').attach(filingNumber, 'citizen', files);
      return answerOf({ filingNumber, type: filing.type, deadline }, trackingCode);
    });
  }

  /** Files it, once for each key: whoever comes with it again gets the first answer. */
  async function once(submission: Submission, gate: Gate): Promise<FilingAnswer> {
    const { key, content } = submission;
    try {
      return await write(submission, gate);
    } catch (error) {
      // Asked afterwards, since the database takes a key once, also of two requests at the same moment. Whatever this one
      // was refused for, the first answer serves it.
      const first = key === null ? null : await alreadyFiled(key, content);
      if (first) return first;
      throw withoutItsValues(error, 'filing');
    }
  }

  return {
    /**
     * Files what a citizen wrote.
     *
     * @param key the client's `Idempotency-Key`: the same key and content again gives the first answer
     * @param ip where it comes from, for the limits; nothing of it is kept
     * @param attached received; the caller settles them afterwards (`receiveForm`). They are looked into, which costs far
     *   more than all else, only for somebody the gate would let through
     * @throws KeyReusedError, UnknownHearingError, TooManyError, PuzzleError, FormRefusal
     */
    async file(
      filing: Filing,
      key: string | null,
      language: Language,
      ip: string,
      attached: SentFiles,
    ): Promise<FilingAnswer> {
      const { altcha, ...rest } = filing;
      // The puzzle is solved anew for each try; what is filed is the rest.
      const content = contentOf(rest, attached.sent);
      const origin: FilingOrigin = { channel: 'web', receivedAt: null, by: CITIZEN };
      const files = async () => {
        if (attached.sent.length > 0) await getService('abuse').expectOpenGate({ altcha, ip });
        return attached.files();
      };
      const submission = { filing: rest, files, origin, key, content, language };
      return once(submission, getService('abuse').gate({ altcha, ip }));
    },

    /**
     * Files what somebody said, handed in or sent, as a user of the admin wrote it down. Its texts are in Spanish, for the
     * receipt that is printed.
     *
     * @throws KeyReusedError, UnknownHearingError, FormRefusal
     */
    async fileForCitizen(
      staffFiling: StaffFiling,
      key: string | null,
      by: Actor,
      { sent, files }: SentFiles,
    ): Promise<FilingAnswer> {
      const { channel, receivedAt = null, ...filing } = staffFiling;
      const submission: Submission = {
        filing,
        files,
        origin: { channel, receivedAt, by },
        key,
        content: contentOf(staffFiling, sent),
        language: 'es',
      };
      return once(submission, NO_GATE);
    },
  };
}
