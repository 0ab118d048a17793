import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { hashOfKey, KeyReusedError } from '../../shared/http/idempotency-key';
import { hashCode, newCode } from '../../shared/secret-code';
import type { Transaction } from '../../shared/database/transaction';
import { withoutItsValues } from '../../shared/database/without-values';

import type { PublishedHearing } from '../published-hearing';
import { arrangementOf } from './news';
import { newsDesk } from './news-desk';
import { closedBecause } from './openness';
import { emailFingerprint, emailFingerprints, personIn, type RegisteredPerson, sealPerson } from './person';
import { NotOfferedError, RegistrationRefusedError } from './refusals';
import type { RegistrationRow } from './rows';
import { offered, placesLeft } from './seating';
import { registrationStore } from './store';
import type { RegistrationForm } from './validation';
import type { Attendance } from './vocabulary';

/** What whoever registers is told: the same whether they were registered before or not. The mail says the rest. */
export interface RegistrationAnswer {
  hearing: { slug: string; title: string; startsAt: string };
  /** How they learn whether they have a place. */
  confirmation: 'email';
}

const answerOf = ({ slug, title, startsAt }: PublishedHearing): RegistrationAnswer => ({
  hearing: { slug, title, startsAt },
  confirmation: 'email',
});

/** Registering and cancelling, by whoever comes. */
export function registrationDesk(strapi: Core.Strapi) {
  const store = registrationStore(strapi);
  const news = newsDesk(strapi);
  const hearings = () => getService('hearings');
  const matches = (fingerprint: string, content: string) =>
    getService('personal-data').matches(fingerprint, content);

  /** Whether this request was taken already. @throws KeyReusedError when its key came with something else */
  async function takenAlready(key: string, content: string): Promise<boolean> {
    const row = await store.find({ idempotencyKeyHash: hashOfKey(key) });
    if (!row) return false;
    if (!row.requestFingerprint || !matches(row.requestFingerprint, content)) throw new KeyReusedError();
    return true;
  }

  async function seatFor(
    hearing: PublishedHearing,
    attendance: Attendance,
  ): Promise<'confirmed' | 'waiting'> {
    const taken = await store.taken(hearing.documentId);
    return attendance === 'in-person' && placesLeft(taken, hearing.capacity) === 0 ? 'waiting' : 'confirmed';
  }

  /** Somebody who has a place or waits is told so, once a day; who had cancelled begins anew, last in the queue. */
  async function again(
    row: RegistrationRow,
    hearing: PublishedHearing,
    form: RegistrationForm,
    marks: object,
  ) {
    const now = new Date();
    if (row.state !== 'cancelled') {
      if (Object.keys(marks).length > 0) await store.change({ id: row.id }, marks);
      return news.tell(row, hearing, 'registered-before', now.toISOString().slice(0, 10));
    }
    const { modality, name, email, phone, organization } = form;
    const code = personIn(row)?.code ?? newCode();
    const codeHash = hashCode(code);
    const renewed = {
      ...marks,
      modality,
      state: await seatFor(hearing, modality),
      queuedAt: now,
      sequence: row.sequence + 1,
      codeHash,
      person: sealPerson({ name, email, phone, organization, code }, codeHash),
      told: JSON.stringify(arrangementOf(hearing)),
    };
    await store.change({ id: row.id }, renewed);
    await news.tell({ ...row, ...renewed }, hearing, 'registered', String(renewed.sequence));
  }

  async function write(hearing: PublishedHearing, form: RegistrationForm, marks: object): Promise<void> {
    const { modality, name, email, phone, organization, consent } = form;
    const hearingId = hearing.documentId;
    const known = await store.find({
      hearingId,
      emailFingerprint: { $in: emailFingerprints(hearingId, email) },
    });
    if (known) return again(known, hearing, form, marks);

    const code = newCode();
    const codeHash = hashCode(code);
    const person: RegisteredPerson = { name, email, phone, organization, code };
    const now = new Date();
    const id = await store.add({
      hearingId,
      modality,
      state: await seatFor(hearing, modality),
      queuedAt: now,
      person: sealPerson(person, codeHash),
      emailFingerprint: emailFingerprint(hearingId, email),
      codeHash,
      consent: { ...consent, at: now.toISOString() },
      told: JSON.stringify(arrangementOf(hearing)),
      sequence: 0,
      walkIn: false,
      ...marks,
    });
    const row = await store.find({ id });
    if (row) await news.tell(row, hearing, 'registered', '0');
  }

  return {
    /**
     * Registers somebody for a hearing, or puts them on its waiting list.
     *
     * @param key the client's `Idempotency-Key`: the same key and content again changes nothing
     * @param ip where it comes from, for the limits; nothing of it is kept
     * @returns `null` where the public knows no such hearing
     * @throws KeyReusedError, NotOfferedError, RegistrationRefusedError, TooManyError, PuzzleError
     */
    async register(
      slug: string,
      { altcha, ...form }: RegistrationForm,
      { key, ip }: { key: string | null; ip: string },
    ): Promise<RegistrationAnswer | null> {
      const hearing = await hearings().publishedBySlug(slug);
      if (!hearing) return null;
      const content = JSON.stringify({ slug, ...form });
      if (key !== null && (await takenAlready(key, content))) return answerOf(hearing);

      const gate = getService('abuse').gate({ altcha, ip });
      const marks =
        key === null
          ? {}
          : {
              idempotencyKeyHash: hashOfKey(key),
              requestFingerprint: getService('personal-data').fingerprint(content),
            };
      try {
        await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
          await gate(trx);
          await store.lock(trx, hearing.documentId);
          // As it is now that nobody can change it.
          const current = await hearings().publishedById(hearing.documentId);
          const closed = current ? closedBecause(current, new Date()) : 'cancelled';
          if (!current || closed) throw new RegistrationRefusedError(closed ?? 'cancelled');
          if (!offered(current.modality).includes(form.modality)) throw new NotOfferedError();
          await write(current, form, marks);
        });
      } catch (error) {
        // Two requests with one key at the same moment: the database let one through.
        if (key !== null && (await takenAlready(key, content))) return answerOf(hearing);
        throw withoutItsValues(error, 'registration');
      }
      return answerOf(hearing);
    },

    /**
     * Cancels a registration by its code, and gives its place to who waits longest. Again, it changes nothing.
     *
     * @returns `null` where no such hearing has such a code
     * @throws RegistrationRefusedError once the hearing has begun
     */
    async withdraw(
      slug: string,
      code: string,
      now = new Date(),
    ): Promise<RegistrationAnswer['hearing'] | null> {
      const hearing = await hearings().publishedBySlug(slug);
      if (!hearing) return null;
      return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        await store.lock(trx, hearing.documentId);
        const row = await store.find({ hearingId: hearing.documentId, codeHash: hashCode(code) });
        if (!row) return null;
        if (row.state !== 'cancelled') {
          if (closedBecause(hearing, now) === 'over') throw new RegistrationRefusedError('begun');
          const sequence = row.sequence + 1;
          await store.change({ id: row.id }, { state: 'cancelled', sequence });
          await news.tell({ ...row, sequence }, hearing, 'withdrawn', String(sequence));
          await news.settle(trx, hearing, now);
        }
        return answerOf(hearing).hearing;
      });
    },
  };
}
