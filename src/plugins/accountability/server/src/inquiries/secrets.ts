import type { Core } from '@strapi/strapi';

import { INQUIRY_SECRET } from '../uids';

/** What the application keeps of a filing for itself. */
export interface InquirySecret {
  filingNumber: string;
  /** The person, sealed (`personal-data/vault.ts`); `null` where nothing of a person is kept. */
  person: string | null;
  /** `person-fingerprints.ts`; `null` where the person gave none. */
  idNumberFingerprint: string | null;
  emailFingerprint: string | null;
  /** Proof that the privacy notice was shown, with the instant it was. */
  consent: object | null;
  trackingCodeHash: string;
  receiptTokenHash: string;
  idempotencyKeyHash: string | null;
  requestFingerprint: string | null;
  /** The tracking code, readable only with the `Idempotency-Key` the citizen's device holds. */
  replayableCode: string | null;
}

/**
 * The secrets of filings. They are a type of their own, unknown to the content manager and reached by the database's
 * query engine only: what is not an attribute of the inquiry cannot be shown, filtered by, sorted by or rewritten
 * through it, whatever a role is granted.
 */
export function inquirySecrets(strapi: Core.Strapi) {
  const secrets = () => strapi.db.query(INQUIRY_SECRET);
  return {
    async find(where: Partial<InquirySecret>): Promise<InquirySecret | null> {
      return (await secrets().findOne({ where })) as InquirySecret | null;
    },
    async findAll(filingNumbers: readonly string[]): Promise<InquirySecret[]> {
      const where = { filingNumber: { $in: [...filingNumbers] } };
      return (await secrets().findMany({ where })) as InquirySecret[];
    },
    /** In the running transaction. Written as it is: no documentId, since no document service gets to it. */
    async add(secret: InquirySecret): Promise<void> {
      await strapi.db
        .queryBuilder(INQUIRY_SECRET)
        .insert({ ...secret, createdAt: new Date() })
        .execute();
    },
  };
}
