import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';
import { EVIDENCE, OCCURRENCE } from '../uids';

import { type Cause, type KnownOccurrence, type ScheduleChanges, scheduleChanges } from './changes';
import { NOT_REMINDED } from './rows';
import { type FollowedPlan, publishedPlans } from './published-plan';

const COLUMNS = [
  'id',
  'key',
  'actionId',
  'rule',
  'anchor',
  'anchorOn',
  'ruleDueOn',
  'dueOn',
  'state',
  'delays',
];

/** As many rows as one statement takes on both databases, of some fifteen columns each. */
const ROWS_AT_ONCE = 500;

/** How many occurrences a recomputation touched. */
export interface SyncResult {
  added: number;
  updated: number;
  removed: number;
}

/** Keeps the occurrences of published plans as their plans, hearings and calendar ask for them. */
export function occurrenceSync(strapi: Core.Strapi) {
  const plans = publishedPlans(strapi);
  const occurrences = () => strapi.db.query(OCCURRENCE);

  async function knownOf(planId: string): Promise<KnownOccurrence[]> {
    const [rows, evidence] = await Promise.all([
      occurrences().findMany({ where: { planId }, select: COLUMNS }),
      strapi.db.query(EVIDENCE).findMany({ where: { planId }, select: ['occurrenceKey'] }),
    ]);
    const shown = new Set((evidence as { occurrenceKey: string }[]).map((one) => one.occurrenceKey));
    return (rows as Omit<KnownOccurrence, 'hasEvidence'>[]).map((row) => ({
      ...row,
      hasEvidence: shown.has(row.key),
    }));
  }

  async function write(planId: string, { add, update, remove }: ScheduleChanges): Promise<void> {
    const now = new Date();
    for (const some of inPieces(add)) {
      await occurrences().createMany({
        data: some.map(({ dueOn, ...one }) => ({
          ...one,
          documentId: newDocumentId(),
          planId,
          dueOn,
          ruleDueOn: dueOn,
          originalDueOn: dueOn,
          state: 'pending',
          delays: [],
          ...NOT_REMINDED,
          publishedAt: now,
        })),
      });
    }
    for (const { id, data } of update) await occurrences().updateMany({ where: { id }, data });
    for (const ids of inPieces(remove)) {
      await occurrences().deleteMany({ where: { id: { $in: ids }, state: 'pending' } });
    }
  }

  async function syncFollowed(plan: FollowedPlan, cause: Cause): Promise<SyncResult> {
    // A closed plan stands as it was closed.
    if (plan.closed) return { added: 0, updated: 0, removed: 0 };
    const rules = await getService('settings').followUpRules();
    const known = await knownOf(plan.documentId);
    const changes = scheduleChanges(plan, known, rules, cause, new Date().toISOString());
    await write(plan.documentId, changes);
    const { add, update, remove } = changes;
    return { added: add.length, updated: update.length, removed: remove.length };
  }

  return {
    /**
     * Brings a plan's occurrences in line with it, in the caller's transaction if there is one. A plan nobody has
     * published, or a closed one, is left as it is.
     */
    async syncPlan(documentId: string, cause: Cause = 'plan'): Promise<SyncResult | null> {
      const { calendar } = await getService('settings').deadlineRules();
      const plan = await plans.byId(documentId, calendar.timeZone);
      return plan && (await syncFollowed(plan, cause));
    },

    /** The same for every published plan, one after the other, each in a transaction of its own. */
    async syncAllPlans(cause: Cause, signal?: AbortSignal): Promise<SyncResult> {
      const { calendar } = await getService('settings').deadlineRules();
      const done: SyncResult = { added: 0, updated: 0, removed: 0 };
      for (const plan of await plans.find({ closed: { $not: true } }, calendar.timeZone)) {
        if (signal?.aborted) return done;
        const one = await strapi.db.transaction(() => syncFollowed(plan, cause));
        done.added += one.added;
        done.updated += one.updated;
        done.removed += one.removed;
      }
      return done;
    },

    /** Takes away what a deleted plan still had to do; what was done, and its evidence, stays. */
    async dropPlan(planId: string): Promise<void> {
      await occurrences().deleteMany({ where: { planId, state: 'pending' } });
    },
  };
}

/**
 * An identifier as unguessable and as long as Strapi's own, which takes a quarter of the time in which thousands of dates
 * are written: its SHA-3 is JavaScript.
 */
const newDocumentId = (): string => randomUUID().replaceAll('-', '').slice(0, 24);

function inPieces<Item>(items: readonly Item[]): Item[][] {
  const pieces: Item[][] = [];
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
    pieces.push(items.slice(start, start + ROWS_AT_ONCE));
  }
  return pieces;
}
