import type { Core } from '@strapi/strapi';

import type { channels } from './channels';
import { type DeliveryTable, keyOf } from './deliveries';
import { type Proof, recordEvidence } from './evidence';
import type { messages } from './message/message';
import { DispatchRefusedError } from './refusals';
import type { DeliveryRow, DispatchRow } from './rows';
import type { ChannelName } from './vocabulary';

interface Tools {
  find: (documentId: string) => Promise<DispatchRow>;
  known: ReturnType<typeof channels>;
  deliveries: DeliveryTable;
  reader: ReturnType<typeof messages>;
}

const CANCELLABLE: readonly DeliveryRow['state'][] = ['scheduled', 'sending', 'paused', 'awaiting-proof'];

/** What somebody does by hand with a delivery that is under way, or should be. */
export function deliveryDesk(strapi: Core.Strapi, { find, known, deliveries, reader }: Tools) {
  async function inHand(dispatchId: string, name: ChannelName) {
    const row = await deliveries.byKey(keyOf(dispatchId, name));
    const channel = known.get(name);
    if (!row || !channel) throw new DispatchRefusedError('unknown');
    return { row, channel };
  }

  async function move(
    row: DeliveryRow,
    from: readonly DeliveryRow['state'][],
    data: Partial<DeliveryRow>,
  ): Promise<void> {
    if (!(await deliveries.move(row.id, from, data))) throw new DispatchRefusedError('not-now');
  }

  return {
    inHand,

    /** Stops it until it is let go on. @throws DispatchRefusedError */
    async pause(dispatchId: string, name: ChannelName): Promise<void> {
      const { row, channel } = await inHand(dispatchId, name);
      if (!channel.pause) throw new DispatchRefusedError('not-now');
      await strapi.db.transaction(async () => {
        await move(row, ['sending'], { state: 'paused' });
        await channel.pause?.(row);
      });
    },

    /** @throws DispatchRefusedError */
    async resume(dispatchId: string, name: ChannelName, now = new Date()): Promise<void> {
      const { row, channel } = await inHand(dispatchId, name);
      await strapi.db.transaction(async () => {
        await move(row, ['paused'], { state: 'sending', nextAttemptAt: now });
        await channel.resume?.(row);
      });
    },

    /** Gives up what has not gone out: what has is no evidence by itself. @throws DispatchRefusedError */
    async cancel(dispatchId: string, name: ChannelName, now = new Date()): Promise<void> {
      const { row, channel } = await inHand(dispatchId, name);
      const counts = channel.counts ? await channel.counts(row) : {};
      const cancelled = { state: 'cancelled', finishedAt: now, ...counts } as const;
      await strapi.db.transaction(async () => {
        // What is being posted at this moment cannot be called back.
        const done = channel.pause
          ? await deliveries.move(row.id, CANCELLABLE, cancelled)
          : await deliveries.moveIdle(row.id, CANCELLABLE, cancelled, now);
        if (!done) throw new DispatchRefusedError('not-now');
        await channel.cancel?.(row);
      });
    },

    /** Tries once more what failed. @throws DispatchRefusedError */
    async retry(dispatchId: string, name: ChannelName, now = new Date()): Promise<void> {
      const { row, channel } = await inHand(dispatchId, name);
      await strapi.db.transaction(async () => {
        await move(row, ['failed', 'partial'], {
          state: 'sending',
          attempts: 0,
          faults: 0,
          nextAttemptAt: now,
          finishedAt: null,
          problem: null,
        });
        await channel.retry?.(row);
      });
    },

    /**
     * What a person did by hand, and what shows it: evidence like what the application does itself.
     *
     * @throws DispatchRefusedError
     */
    async prove(dispatchId: string, name: ChannelName, proof: Proof, now = new Date()): Promise<void> {
      const { row, channel } = await inHand(dispatchId, name);
      // Of a mailing there is a count: nobody's word replaces it.
      if (channel.mail) throw new DispatchRefusedError('not-now');
      const dispatch = await find(dispatchId);
      const { message } = await reader.read(dispatch);
      await strapi.db.transaction(async () => {
        await move(row, ['awaiting-proof', 'failed', 'partial'], {
          state: 'sent',
          finishedAt: now,
          problem: null,
          ...(proof.url ? { url: proof.url } : {}),
        });
        await recordEvidence(dispatch, channel, message, null, proof, now);
      });
    },
  };
}
