import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { errorKind } from '../shared/error-kind';
import type { Bilingual } from '../shared/http/language';
import { DISPATCH } from '../uids';

import type { Channel, Message, Progress } from './channel';
import type { channels } from './channels';
import { type DeliveryTable, LEASE_MS } from './deliveries';
import { recordEvidence } from './evidence';
import { wasCalledOff } from './message/called-off';
import type { messages } from './message/message';
import type { DeliveryRow, DispatchRow } from './rows';

const UNREADY: Bilingual = {
  es: 'A su hora el mensaje ya no se podía enviar: lo que divulga dejó de estar publicado, o falta un dato de la audiencia.',
  en: 'At its hour the message could no longer be sent: what it tells of is not published, or the hearing lacks something.',
};
const CALLED_OFF: Bilingual = {
  es: 'La audiencia se canceló después de soltar el mensaje: lo que faltaba no se envió.',
  en: 'The hearing was cancelled after the message was let go: what was left was not sent.',
};
const BROKEN: Bilingual = {
  es: 'El último paso falló por un error de la aplicación; se intenta otra vez.',
  en: 'The last step failed by a fault of the application; it is tried again.',
};
const GIVEN_UP: Bilingual = {
  es: 'Se intentó muchas veces sin éxito. Revise el registro de la aplicación.',
  en: 'It was tried many times in vain. Look at the application’s log.',
};

/** Steps that failed by a fault of ours, before a delivery is given up. */
const MOST_FAULTS = 10;

/** How long to leave a delivery alone after a fault of ours, in milliseconds. */
const faultPause = (faults: number) => Math.min(60_000 * 2 ** faults, 3_600_000);

/** Deliveries that are under way, taken a step further. */
export function carryingOut(
  strapi: Core.Strapi,
  deliveries: DeliveryTable,
  known: ReturnType<typeof channels>,
  reader: ReturnType<typeof messages>,
) {
  /** What somebody stopped while the step was being taken, the step may have let go on. */
  async function stopAgain({ key, documentId, dispatchId }: DeliveryRow, channel: Channel): Promise<void> {
    const state = (await deliveries.byKey(key))?.state;
    if (state === 'paused') await channel.pause?.({ documentId });
    if (state === 'cancelled') await channel.cancel?.({ documentId, dispatchId });
  }

  /** Writes what a step came to; what was done is told to the plan in the same transaction. */
  async function settle(
    row: DeliveryRow,
    run: string,
    progress: Progress,
    told: { dispatch: DispatchRow; channel: Channel; message: Message },
    now: Date,
  ): Promise<void> {
    const { dispatch, channel, message } = told;
    await strapi.db.transaction(async () => {
      if (!(await deliveries.settle(row.id, run, progress, now))) return stopAgain(row, channel);
      if (progress.state !== 'sent') return;
      await recordEvidence(
        dispatch,
        channel,
        message,
        progress.counts ?? null,
        { url: progress.url ?? row.url },
        now,
      );
    });
  }

  async function step(row: DeliveryRow, run: string, now: Date): Promise<void> {
    const dispatch = (await strapi.db
      .query(DISPATCH)
      .findOne({ where: { documentId: row.dispatchId } })) as DispatchRow | null;
    const channel = known.get(row.channel);
    if (!dispatch || !channel) throw new Error(`Nothing is known of the delivery ${row.key}`);
    const { message, problems } = await reader.read(dispatch);
    const told = { dispatch, channel, message };
    const begun = row.memory !== null;
    if (!begun && problems.some(({ weight }) => weight === 'error')) {
      return settle(row, run, { state: 'failed', problem: UNREADY }, told, now);
    }
    // A mailing that has begun is stopped where it is; a post may be out already.
    if (wasCalledOff(dispatch, message) && (!begun || channel.mail)) {
      await channel.cancel?.(row);
      const counts = await channel.counts?.(row);
      const state = (counts?.sent ?? 0) > 0 ? 'partial' : 'failed';
      return settle(row, run, { state, problem: CALLED_OFF, ...(counts && { counts }) }, told, now);
    }
    const options = channel.options.parse(row.options ?? {});
    const progress = await channel.send(
      {
        documentId: row.documentId,
        dispatchId: row.dispatchId,
        attempts: row.attempts,
        memory: row.memory ?? {},
        async keep(memory) {
          // Who lost its lease stops here: somebody else is at it.
          if (!(await deliveries.keep(row.id, run, memory))) throw new Error('The lease is lost');
        },
      },
      message,
      options,
      now,
    );
    await settle(row, run, progress, told, now);
  }

  /** A fault of ours is told in the log and tried again later: the other deliveries go on. */
  async function stepSafely(row: DeliveryRow, run: string, now: Date): Promise<void> {
    const renewal = setInterval(() => {
      deliveries
        .renew(row.id, run, new Date())
        .catch(() => strapi.log.warn(`The lease of the delivery ${row.key} ran on`));
    }, LEASE_MS / 3);
    try {
      await step(row, run, now);
    } catch (error) {
      strapi.log.error(`The delivery ${row.key} failed (${errorKind(error)})`);
      const faults = row.faults + 1;
      const progress: Progress =
        faults < MOST_FAULTS
          ? { state: 'sending', problem: BROKEN, retryAt: new Date(now.getTime() + faultPause(faults)) }
          : { state: 'failed', problem: GIVEN_UP };
      await deliveries.settle(row.id, run, progress, now, faults);
    } finally {
      clearInterval(renewal);
    }
  }

  return {
    /**
     * Takes everything that is due one step further, one after the other.
     *
     * @returns how many steps were taken
     */
    async carryOut(now = new Date(), stopping = () => false): Promise<number> {
      const begun = performance.now();
      let steps = 0;
      for (;;) {
        if (stopping()) return steps;
        // Each lease from when it begins: an earlier step may have taken its time.
        const leasedAt = new Date(now.getTime() + performance.now() - begun);
        const run = randomUUID();
        const row = await deliveries.take(run, now, leasedAt);
        if (!row) return steps;
        await stepSafely(row, run, now);
        steps += 1;
      }
    },
  };
}
