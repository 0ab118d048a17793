import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { hashOfKey } from '../../shared/http/idempotency-key';
import type { Period } from '../../shared/period';
import type { Transaction } from '../../shared/database/transaction';
import { BULLETIN } from '../../uids';

import { lockSequence } from '../numbering/sequence';
import { gather } from './gather';
import { isEmpty, type PublishedContent } from './published-content';
import { IN_THE_FUTURE, NOTHING_PUBLISHED, PeriodRefusedError } from './refusals';
import { writeBulletin } from './write';

/** The only one of a list, to name it as what the bulletin is about; of several, none is. */
const onlyOne = (list: readonly { documentId: string }[]): string | undefined =>
  list.length === 1 ? list[0]?.documentId : undefined;

function relationsOf({ reports, hearings: { announced, held } }: PublishedContent) {
  const ids = new Set([...announced, ...held].map(({ documentId }) => documentId));
  const [report, hearing] = [onlyOne(reports), onlyOne([...ids].map((documentId) => ({ documentId })))];
  return { ...(report ? { report } : {}), ...(hearing ? { hearing } : {}) };
}

/** Composes bulletins from what was published. */
export function bulletinComposer(strapi: Core.Strapi) {
  async function composedWith(compositionKey: string): Promise<string | null> {
    const row = (await strapi.db
      .query(BULLETIN)
      .findOne({ where: { compositionKey }, select: ['documentId'] })) as { documentId: string } | null;
    return row?.documentId ?? null;
  }

  return {
    /**
     * Makes the draft of a bulletin about a period, for an editor to read, correct and publish.
     *
     * @param key of the request (`Idempotency-Key`): with the same key a period is composed once
     * @returns its documentId
     * @throws PeriodRefusedError
     */
    async compose(period: Period, key: string | null, now = new Date()): Promise<string> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const today = localDate(now, timeZone);
      if (period.to > today) throw new PeriodRefusedError('to', IN_THE_FUTURE);

      const compositionKey = key === null ? null : hashOfKey(JSON.stringify([key, period.from, period.to]));
      const content = await gather(period, timeZone, now);
      return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        // One after the other: the second of two with one key finds the first one's bulletin.
        await lockSequence(strapi, trx);
        const known = compositionKey && (await composedWith(compositionKey));
        if (known) return known;
        if (isEmpty(content)) throw new PeriodRefusedError('from', NOTHING_PUBLISHED);
        const data = {
          ...writeBulletin(content),
          ...relationsOf(content),
          issuedOn: today,
          ...(compositionKey === null ? {} : { compositionKey }),
        };
        return (await strapi.documents(BULLETIN).create({ data })).documentId;
      });
    },
  };
}
