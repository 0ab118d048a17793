import type { Core } from '@strapi/strapi';

import { hashOfKey } from '../../shared/http/idempotency-key';
import { hashCode, newCode } from '../../shared/secret-code';
import type { Transaction } from '../../shared/database/transaction';

import type { PublishedHearing } from '../published-hearing';
import { emailFingerprint, emailFingerprints, personIn, sealPerson } from './person';
import type { RegistrationRow } from './rows';
import { registrationStore } from './store';
import type { CheckIn, WalkIn } from './validation';
import type { Attendance, RegistrationState } from './vocabulary';

/** Somebody on the list at the door. */
export interface Attendee {
  /** documentId */
  id: string;
  /** `null` once their data was erased. */
  name: string | null;
  organization: string | null;
  email: string | null;
  phone: string | null;
  modality: Attendance;
  state: RegistrationState;
  walkIn: boolean;
  /** ISO 8601 instant. */
  checkedInAt: string | null;
}

export interface AttendanceCounts {
  /** With a place, or a seat before the screen; who came without registering is in neither. */
  inPerson: number;
  virtual: number;
  waiting: number;
  cancelled: number;
  checkedIn: number;
  walkIns: number;
}

function toAttendee(row: RegistrationRow): Attendee {
  const person = personIn(row);
  const { documentId, modality, state, walkIn, checkedInAt } = row;
  return {
    id: documentId,
    name: person?.name ?? null,
    organization: person?.organization ?? null,
    email: person?.email ?? null,
    phone: person?.phone ?? null,
    modality,
    state,
    walkIn,
    checkedInAt: checkedInAt === null ? null : new Date(checkedInAt).toISOString(),
  };
}

type Counted = Pick<RegistrationRow, 'modality' | 'state' | 'walkIn' | 'checkedInAt'>;

function countsOf(rows: readonly Counted[]): AttendanceCounts {
  const count = (fits: (row: Counted) => boolean) => rows.filter(fits).length;
  const confirmed = (modality: Attendance) =>
    count((row) => row.state === 'confirmed' && row.modality === modality && !row.walkIn);
  return {
    inPerson: confirmed('in-person'),
    virtual: confirmed('virtual'),
    waiting: count(({ state }) => state === 'waiting'),
    cancelled: count(({ state }) => state === 'cancelled'),
    checkedIn: count(({ checkedInAt }) => checkedInAt !== null),
    walkIns: count(({ walkIn }) => walkIn),
  };
}

/** The list of who comes, and what is done with it at the door. Every step may be sent again: it changes nothing more. */
export function doorDesk(strapi: Core.Strapi) {
  const store = registrationStore(strapi);
  const byName = (one: Attendee, other: Attendee) => (one.name ?? '').localeCompare(other.name ?? '', 'es');

  const counts = async (hearingId: string) => countsOf(await store.list({ hearingId }));

  /** Marks somebody as present; who is present already keeps their hour. */
  async function enter({ id }: Pick<RegistrationRow, 'id'>, by: string, now: Date): Promise<void> {
    await store.change({ id, checkedInAt: { $null: true } }, { checkedInAt: now, checkedInBy: by });
  }

  return {
    /** How many people registered and came; they stay when the people's data is erased. */
    counts,

    /** Everybody on a hearing's list, by name. */
    async attendees(hearingId: string): Promise<{ people: Attendee[]; counts: AttendanceCounts }> {
      const rows = await store.list({ hearingId });
      return { people: rows.map(toAttendee).sort(byName), counts: countsOf(rows) };
    },

    /**
     * Marks somebody as present, or takes that back.
     *
     * @param by whoever stands at the door
     * @returns `null` where the hearing's list has nobody of that identifier or code
     */
    async checkIn(hearingId: string, asked: CheckIn, by: string, now = new Date()): Promise<Attendee | null> {
      const who =
        asked.code === undefined ? { documentId: asked.registration } : { codeHash: hashCode(asked.code) };
      const row = await store.find({ hearingId, ...who });
      if (!row) return null;
      if (asked.in) await enter(row, by, now);
      else await store.change({ id: row.id }, { checkedInAt: null, checkedInBy: null });
      const stands = await store.find({ id: row.id });
      return stands && toAttendee(stands);
    },

    /**
     * Writes down somebody who came without having registered. Who turns out to be on the list, by the email they say, is
     * marked there.
     */
    async addWalkIn(
      hearing: PublishedHearing,
      { key, consent, ...given }: WalkIn,
      by: string,
      now = new Date(),
    ): Promise<Attendee> {
      const hearingId = hearing.documentId;
      const { email } = given;
      return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        await store.lock(trx, hearingId);
        const known =
          (await store.find({ hearingId, idempotencyKeyHash: hashOfKey(key) })) ??
          (email &&
            (await store.find({
              hearingId,
              emailFingerprint: { $in: emailFingerprints(hearingId, email) },
            })));
        if (known) {
          await enter(known, by, now);
          return toAttendee({ ...known, checkedInAt: known.checkedInAt ?? now });
        }
        const code = newCode();
        const codeHash = hashCode(code);
        const id = await store.add({
          hearingId,
          modality: 'in-person',
          state: 'confirmed',
          queuedAt: now,
          person: sealPerson({ ...given, code }, codeHash),
          emailFingerprint: email ? emailFingerprint(hearingId, email) : null,
          codeHash,
          consent: { ...consent, how: 'by-word', at: now.toISOString() },
          idempotencyKeyHash: hashOfKey(key),
          sequence: 0,
          walkIn: true,
          checkedInAt: now,
          checkedInBy: by,
        });
        const row = await store.find({ id });
        if (!row) throw new Error('A registration just written is not there');
        return toAttendee(row);
      });
    },
  };
}
