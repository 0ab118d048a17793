import type { Core } from '@strapi/strapi';

import { type Deadline, explainDeadline, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { DeadlineRules } from '../../settings/service';
import type { Language } from '../../shared/http/language';
import { insertRow, linkRow } from '../../shared/database/insert-row';
import type { Transaction } from '../../shared/database/transaction';
import { INQUIRY, INQUIRY_EVENT } from '../../uids';

import type { Gate } from '../../abuse/service';
import { emailFingerprint, idNumberFingerprint } from '../person-fingerprints';
import { sendReceipt } from '../receipt/mail';
import { searchTextOf } from '../search-text';
import { type InquirySecret, inquirySecrets } from '../secrets';
import { takeFilingNumber } from './filing-number';
import type { FilingOrigin, NewFiling } from './new-filing';
import { hashReceiptToken, hashTrackingCode, receiptToken } from './tracking-code';

/** Where a sealed person belongs; one copied to another inquiry does not open. */
export const personContext = (filingNumber: string) => `inquiry:${filingNumber}:person`;

/** A person of whom nothing was said is nobody: nothing is sealed then, and the case is without a person. */
const saidOf = (person: NewFiling['person']): NewFiling['person'] =>
  Object.values(person ?? {}).some((value) => value !== undefined) ? person : undefined;

/** Everything a filing is recorded from, worked out before its transaction begins. */
export interface FilingDraft {
  filing: NewFiling;
  origin: FilingOrigin;
  /** What it has to pass first. */
  gate: Gate;
  rules: DeadlineRules;
  /** The rows of the hearing it is addressed to. */
  hearing: { id: number }[] | null;
  trackingCode: string;
  language: Language;
  /** What makes a repeated request give this filing's answer, once its number is known. */
  replay: (
    filingNumber: string,
  ) => Pick<InquirySecret, 'idempotencyKeyHash' | 'requestFingerprint' | 'replayableCode'>;
}

/**
 * Records a filing in the running transaction: its number, row, secrets and first event, and the receipt to be mailed.
 * The number is of the year it is recorded in, so that numbers stay consecutive; the term counts from the instant it was
 * received (rules C4, D1).
 */
export async function recordFiling(
  strapi: Core.Strapi,
  trx: Transaction,
  draft: FilingDraft,
): Promise<{ filingNumber: string; deadline: Deadline }> {
  const { filing, origin, gate, rules, hearing, trackingCode, language, replay } = draft;
  const { calendar, terms } = rules;
  const { consent } = filing;
  const person = saidOf(filing.person);
  const recordedAt = new Date();
  const receivedAt = origin.receivedAt ?? recordedAt;
  const deadline = explainDeadline(filing.type, receivedAt, { calendar, terms, language });
  const year = Number(localDate(recordedAt, calendar.timeZone).slice(0, 4));
  // Written before there is anything to link it to, since what follows has others wait for it.
  const event = await insertRow(strapi, INQUIRY_EVENT, {
    kind: 'received',
    at: recordedAt,
    by: origin.by.name,
    userId: origin.by.userId,
    // What the citizen was told: the due date may change later, and the receipt does not.
    detail: { channel: origin.channel, receivedAt: deadline.receivedAt, dueOn: deadline.dueOn },
  });
  const fingerprints = {
    idNumberFingerprint: person?.idNumber ? idNumberFingerprint(person.idNumber) : null,
    emailFingerprint: person?.email ? emailFingerprint(person.email) : null,
  };

  await gate(trx);
  // From here to the end other filings wait for this one.
  const filingNumber = await takeFilingNumber(strapi, trx, year);

  const id = await insertRow(strapi, INQUIRY, {
    filingNumber,
    type: filing.type,
    subject: filing.subject,
    message: filing.message,
    receivedAt,
    dueOn: deadline.dueOn,
    deadline,
    state: 'received',
    channel: origin.channel,
    anonymous: filing.anonymous,
    replyBy: filing.replyBy,
    priority: filing.priorityReason !== undefined,
    priorityReason: filing.priorityReason ?? null,
    searchText: searchTextOf({ filingNumber, ...filing }),
  });
  if (hearing) await linkRow(strapi, { uid: INQUIRY, id, attribute: 'hearing' }, hearing);
  await inquirySecrets(strapi).add({
    filingNumber,
    person: person
      ? getService('personal-data').seal(JSON.stringify(person), personContext(filingNumber))
      : null,
    ...fingerprints,
    consent: consent ? { ...consent, at: recordedAt.toISOString() } : null,
    trackingCodeHash: hashTrackingCode(trackingCode),
    receiptTokenHash: hashReceiptToken(receiptToken(filingNumber, trackingCode)),
    ...replay(filingNumber),
  });
  await linkRow(strapi, { uid: INQUIRY_EVENT, id: event, attribute: 'inquiry' }, [{ id, place: 1 }]);
  if (person?.email) {
    await sendReceipt(person.email, { filingNumber, trackingCode, subject: filing.subject, deadline });
  }
  return { filingNumber, deadline };
}
