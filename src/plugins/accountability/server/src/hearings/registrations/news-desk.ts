import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { Transaction } from '../../shared/database/transaction';

import type { PublishedHearing } from '../published-hearing';
import type { MailKind, RegistrationMail } from './mail-words';
import { templateOf } from './mails';
import { type Arrangement, arrangementOf, type News, newsBetween } from './news';
import { closedBecause } from './openness';
import { personIn } from './person';
import type { RegistrationRow } from './rows';
import { reseat, type Seat } from './seating';
import { ACTIVE, registrationStore } from './store';

/** What the outbox log shows of a mail, and what it is forgotten by: no person. */
export const aboutOf = ({ documentId }: Pick<RegistrationRow, 'documentId'>) => `inscripción ${documentId}`;

type Active = RegistrationRow & Seat;

/** Keeps who sits where in line with the hearing, and everybody who comes told of it; always in a transaction. */
export function newsDesk(strapi: Core.Strapi) {
  const store = registrationStore(strapi);

  /** @param key what happened, once for each person */
  async function tell(
    row: RegistrationRow,
    hearing: PublishedHearing,
    kind: MailKind,
    key: string,
    more: Partial<Pick<RegistrationMail, 'before' | 'reason' | 'confirmed'>> = {},
  ): Promise<void> {
    const person = personIn(row);
    if (!person?.email) return;
    const { documentId, slug, title } = hearing;
    const mail: RegistrationMail = {
      kind,
      name: person.name,
      hearing: { documentId, slug, title },
      attendance: row.modality,
      confirmed: row.state === 'confirmed',
      code: person.code,
      sequence: row.sequence,
      arrangement: arrangementOf(hearing),
      before: null,
      reason: null,
      ...more,
    };
    await getService('outbox').enqueue({
      template: templateOf(kind),
      key: `${templateOf(kind)}:${row.documentId}:${key}`,
      to: person.email,
      data: { ...mail },
      about: aboutOf(row),
    });
  }

  const reasonOf = (news: News, { reschedulings, cancellationReason }: PublishedHearing) =>
    news === 'cancelled'
      ? cancellationReason
      : news === 'moved'
        ? (reschedulings.at(-1)?.reason ?? null)
        : null;

  /** Gives free places away, in the order of the queue; the caller holds the hearing's lock. */
  async function fillPlaces(hearing: PublishedHearing, active: readonly Active[]): Promise<Active[]> {
    const changed = reseat(active, hearing);
    for (const { id, modality, state } of changed) await store.change({ id }, { modality, state });
    const seats = new Map(changed.map(({ id, modality, state }) => [id, { modality, state }]));
    return active.map((row) => ({ ...row, ...seats.get(row.id) }));
  }

  const activeOf = async (hearingId: string) =>
    (await store.list({
      hearingId,
      state: { $in: [...ACTIVE] },
      walkIn: false,
      person: { $notNull: true },
    })) as Active[];

  return {
    tell,

    /**
     * After a hearing was published, or a place became free: moves the queue up, and tells each person what is news to
     * them. What somebody was told last stands in their row, so that nothing is told twice, whatever is published how
     * often.
     */
    async settle(trx: Transaction, hearing: PublishedHearing, now = new Date()): Promise<void> {
      await store.lock(trx, hearing.documentId);
      const before = await activeOf(hearing.documentId);
      const ahead = !['cancelled', 'over'].includes(closedBecause(hearing, now) ?? '');
      const after = ahead ? await fillPlaces(hearing, before) : before;
      const arrangement = arrangementOf(hearing);
      const told = JSON.stringify(arrangement);
      for (const [index, row] of after.entries()) {
        const promoted = before[index]?.state === 'waiting' && row.state === 'confirmed';
        const known = row.told === null ? arrangement : (JSON.parse(row.told) as Arrangement);
        const news = newsBetween(known, arrangement);
        if (news === null && !promoted) continue;
        const sequence = row.sequence + 1;
        await store.change({ id: row.id }, { sequence, told });
        await tell({ ...row, sequence }, hearing, news ?? 'place-free', String(sequence), {
          before: known,
          reason: news && reasonOf(news, hearing),
        });
      }
    },
  };
}
