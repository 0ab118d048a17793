import type { Core } from '@strapi/strapi';

import type { JsonRecord } from '../outbox';
import { DELIVERY } from '../uids';

import type { Progress } from './channel';
import type { ChosenChannel, DeliveryRow } from './rows';
import type { ChannelName, DeliveryState } from './vocabulary';

/** How long a step is one instance's, unless it says that it is still at it. */
export const LEASE_MS = 120_000;

/** How long after a step the next one is due, where the channel names no instant. */
const PAUSE_MS = 60_000;

const ENDS: readonly DeliveryState[] = ['sent', 'partial', 'failed', 'cancelled'];

export const keyOf = (dispatchId: string, channel: ChannelName) => `${dispatchId}:${channel}`;

/** The table of deliveries, and the only statements that change it. */
export function deliveryTable(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(DELIVERY);
  const update = async (where: object, data: object): Promise<boolean> =>
    (await rows().updateMany({ where, data })).count > 0;

  return {
    /** Adds the deliveries of a dispatch that was let go, in the running transaction. */
    async add(dispatchId: string, channels: readonly ChosenChannel[], at: Date | null, now: Date) {
      for (const { name, options } of channels) {
        await rows().create({
          data: {
            publishedAt: now,
            key: keyOf(dispatchId, name),
            dispatchId,
            channel: name,
            options,
            state: at ? 'scheduled' : 'sending',
            attempts: 0,
            nextAttemptAt: at ?? now,
          },
        });
      }
    },

    async ofDispatches(dispatchIds: readonly string[]): Promise<DeliveryRow[]> {
      return (await rows().findMany({
        where: { dispatchId: { $in: [...dispatchIds] } },
        orderBy: { id: 'asc' },
      })) as DeliveryRow[];
    },

    async byKey(key: string): Promise<DeliveryRow | null> {
      return (await rows().findOne({ where: { key } })) as DeliveryRow | null;
    },

    /** Takes the next one that is due `now`, with a lease from `leasedAt` on: of several instances one gets it. */
    async take(run: string, now: Date, leasedAt: Date): Promise<DeliveryRow | null> {
      const due = (await rows().findMany({
        where: {
          state: { $in: ['scheduled', 'sending'] },
          nextAttemptAt: { $lte: now },
          $or: [{ leaseUntil: { $null: true } }, { leaseUntil: { $lte: leasedAt } }],
        },
        orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
        limit: 10,
      })) as DeliveryRow[];
      for (const row of due) {
        const taken = await update(
          { id: row.id, state: row.state, attempts: row.attempts, leasedBy: row.leasedBy ?? { $null: true } },
          {
            state: 'sending',
            leasedBy: run,
            leaseUntil: new Date(leasedAt.getTime() + LEASE_MS),
            attempts: row.attempts + 1,
            startedAt: row.startedAt ?? now,
          },
        );
        if (taken) return { ...row, state: 'sending', attempts: row.attempts + 1 };
      }
      return null;
    },

    renew: (id: number, run: string, now: Date) =>
      update({ id, leasedBy: run }, { leaseUntil: new Date(now.getTime() + LEASE_MS) }),

    keep: (id: number, run: string, memory: JsonRecord) => update({ id, leasedBy: run }, { memory }),

    /** Writes how far a step came. @returns whether it was still this run's to say */
    async settle(
      id: number,
      run: string,
      { state, counts, url, problem, retryAt }: Progress,
      now: Date,
      faults = 0,
    ): Promise<boolean> {
      return update(
        { id, leasedBy: run, state: 'sending' },
        {
          state,
          ...counts,
          ...(url === undefined ? {} : { url }),
          problem: problem ?? null,
          faults,
          nextAttemptAt: retryAt ?? new Date(now.getTime() + PAUSE_MS),
          leasedBy: null,
          leaseUntil: null,
          finishedAt: ENDS.includes(state) ? now : null,
        },
      );
    },

    /** Changes the state by hand. @returns whether it was one of `from` */
    move: (id: number, from: readonly DeliveryState[], data: Partial<DeliveryRow>) =>
      update({ id, state: { $in: [...from] } }, data),

    /** The same of one nobody is at. */
    moveIdle: (id: number, from: readonly DeliveryState[], data: Partial<DeliveryRow>, now: Date) =>
      update(
        {
          id,
          state: { $in: [...from] },
          $or: [{ leaseUntil: { $null: true } }, { leaseUntil: { $lte: now } }],
        },
        data,
      ),
  };
}

export type DeliveryTable = ReturnType<typeof deliveryTable>;
