import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import { getService } from '../get-service';
import { EVIDENCE, OCCURRENCE, UPLOADED_FILE } from '../uids';

import { FollowUpRefusedError } from './refusals';
import type { EvidenceRow, OccurrenceRow } from './rows';
import type { EvidenceKind } from './vocabulary';

/** Who records: a user of the admin, or the application. */
export interface Recorder {
  name: string;
}

const AUTOMATIC: Recorder = { name: 'automatic' };

export interface NewEvidence {
  kind: EvidenceKind;
  /** The same key again is the same evidence. */
  key: string;
  url?: string | null;
  /** A file of the media library, by its id. */
  fileId?: number | null;
  note?: string | null;
  /** The day it was carried out; today where nothing else is said. */
  on?: IsoDate | null;
}

/** Evidence of occurrences: the first makes one done, and what is withdrawn opens it again. */
export function evidenceDesk(strapi: Core.Strapi) {
  const occurrences = () => strapi.db.query(OCCURRENCE);
  const evidences = () => strapi.db.query(EVIDENCE);

  async function occurrenceOf(documentId: string): Promise<OccurrenceRow | null> {
    return (await occurrences().findOne({ where: { documentId } })) as OccurrenceRow | null;
  }

  async function today(now: Date): Promise<IsoDate> {
    return localDate(now, (await getService('settings').deadlineRules()).calendar.timeZone);
  }

  /**
   * What is told of a hearing is evidence of that hearing's occurrence, also where it was done before: a reminder does not
   * settle what is owed for another one.
   */
  async function occurrenceFor(actionId: string, hearingId: string | null): Promise<OccurrenceRow | null> {
    const rows = (await occurrences().findMany({
      where: { actionId, state: { $ne: 'cancelled' }, rule: { $ne: 'permanent' } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    })) as OccurrenceRow[];
    const ofHearing = rows.find(({ anchor }) => anchor === hearingId);
    if (ofHearing) return ofHearing;
    const waiting = rows.filter(({ state }) => state === 'pending');
    const free = hearingId === null ? waiting : waiting.filter(({ rule }) => rule !== 'before-hearing');
    return free[0] ?? null;
  }

  /** The occurrence something that belongs to it is evidence of already. */
  async function siblingOf(start: string): Promise<OccurrenceRow | null> {
    const found = (await evidences().findOne({
      where: { key: { $startsWith: start }, withdrawnAt: { $null: true } },
      orderBy: { id: 'asc' },
    })) as EvidenceRow | null;
    if (!found) return null;
    return (await occurrences().findOne({ where: { key: found.occurrenceKey } })) as OccurrenceRow | null;
  }

  /** Writes it and marks the occurrence done, in the running transaction. @returns whether it was new */
  async function add(
    { key: occurrenceKey, planId, id }: Pick<OccurrenceRow, 'key' | 'planId' | 'id'>,
    { key, kind, url = null, fileId = null, note = null, on }: NewEvidence,
    recorder: Recorder,
    now: Date,
  ): Promise<boolean> {
    if (await evidences().findOne({ where: { key }, select: ['id'] })) return false;
    await evidences().create({
      data: {
        key,
        planId,
        occurrenceKey,
        kind,
        url,
        file: fileId,
        note,
        recordedAt: now,
        recordedBy: recorder.name,
        publishedAt: now,
      },
    });
    await occurrences().updateMany({
      where: { id, state: 'pending' },
      data: { state: 'done', doneOn: on ?? (await today(now)) },
    });
    return true;
  }

  return {
    /**
     * Records what an editor gives. The same key again changes nothing.
     *
     * @returns whether there is such an occurrence
     * @throws FollowUpRefusedError
     */
    async addEvidence(
      documentId: string,
      given: NewEvidence,
      recorder: Recorder,
      now = new Date(),
    ): Promise<boolean> {
      return strapi.db.transaction(async () => {
        const occurrence = await occurrenceOf(documentId);
        if (!occurrence) return false;
        if (occurrence.state === 'cancelled') throw new FollowUpRefusedError('cancelled');
        if (given.fileId != null) {
          const file: unknown = await strapi.db.query(UPLOADED_FILE).findOne({ where: { id: given.fileId } });
          if (!file) throw new FollowUpRefusedError('unknown-file', 'fileId');
        }
        await add(occurrence, given, recorder, now);
        return true;
      });
    },

    /** Withdraws what was recorded by mistake; it stays in the database, with its reason. @returns whether there was any */
    async withdrawEvidence(
      documentId: string,
      reason: string,
      recorder: Recorder,
      now = new Date(),
    ): Promise<boolean> {
      return strapi.db.transaction(async () => {
        const row = (await evidences().findOne({ where: { documentId } })) as EvidenceRow | null;
        if (!row) return false;
        await evidences().updateMany({
          where: { id: row.id, withdrawnAt: { $null: true } },
          data: { withdrawnAt: now, withdrawnBy: recorder.name, withdrawnReason: reason },
        });
        const left = await evidences().count({
          where: { occurrenceKey: row.occurrenceKey, withdrawnAt: { $null: true } },
        });
        if (left === 0) {
          await occurrences().updateMany({
            where: { key: row.occurrenceKey, state: 'done' },
            data: { state: 'pending', doneOn: null },
          });
        }
        return true;
      });
    },

    /**
     * Records what the application saw published or sent, for each of the actions it belongs to: of their occurrences
     * the one of its hearing, else the one that is due first among those that wait, since what is done next settles what
     * is owed longest. A monthly review is not done by publishing something else. Once for each thing and action.
     *
     * @param done with what the keys of one and the same thing begin with (`together`): two posts of one invitation are
     *   evidence of one occurrence; and who says so (`recorder`), where the application did not see it itself
     * @returns how many occurrences it settled
     */
    async recordCarriedOut(
      actionIds: readonly string[],
      done: NewEvidence & { hearingId?: string | null; together?: string; recorder?: Recorder },
      now = new Date(),
    ): Promise<number> {
      const { hearingId = null, together, recorder = AUTOMATIC, ...given } = done;
      let settled = 0;
      for (const actionId of actionIds) {
        const key = `${actionId}:${given.key}`;
        if (await evidences().findOne({ where: { key }, select: ['id'] })) continue;
        const sibling = together ? await siblingOf(`${actionId}:${together}`) : null;
        if (sibling) {
          await add(sibling, { ...given, key }, recorder, now);
          continue;
        }
        const occurrence = await occurrenceFor(actionId, hearingId);
        if (occurrence && (await add(occurrence, { ...given, key }, recorder, now))) settled += 1;
      }
      return settled;
    },
  };
}
