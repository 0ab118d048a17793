import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { JOBS } from '../../jobs';
import { errorKind } from '../error-kind';

import { jobClaims, LEASE_MS } from './claims';
import type { Job } from './job';
import { lane, lanesOf } from './lanes';
import { lastSlot } from './slot';

const CRON_TASK = 'accountability.jobs';
const EVERY_MINUTE = '* * * * *';
const RETRY_MS = 300_000;

/**
 * The section's jobs. Once a minute each instance looks at what should have been done by now and was not; of several
 * instances one does it. So a run that was missed, because nothing was running at its hour, is caught up at the next
 * start, and one whose instance died is taken over when its lease ends.
 */
export function jobsService({ strapi }: { strapi: Core.Strapi }) {
  const claims = jobClaims(strapi);
  const stopped = new AbortController();
  const lanes = lanesOf(JOBS).map((jobs) => lane(() => doDue(new Date(), jobs)));

  async function runOne(job: Job, slot: Date, now: Date): Promise<void> {
    const { name } = job;
    const id = randomUUID();
    if (!(await claims.take(name, slot, id, now))) return;
    const renewal = setInterval(() => {
      claims.renew(name, id, new Date()).catch(() => strapi.log.warn(`The lease of the job ${name} ran on`));
    }, LEASE_MS / 3);
    try {
      await job.run({ now, signal: stopped.signal });
      if (stopped.signal.aborted) await claims.giveBack(name, id, now);
      else await claims.finish(name, id, now);
    } catch (error) {
      strapi.log.error(`The job ${name} failed (${errorKind(error)}); it is tried again`);
      await claims.giveBack(name, id, new Date(now.getTime() + RETRY_MS));
    } finally {
      clearInterval(renewal);
    }
  }

  async function doInTurn(now: Date, jobs: readonly Job[]): Promise<void> {
    const { timeZone } = (await getService('settings').deadlineRules()).calendar;
    for (const job of jobs) {
      if (stopped.signal.aborted) return;
      await runOne(job, lastSlot(job.rule, timeZone, now), now);
    }
  }

  async function doDue(now: Date, jobs: readonly Job[]): Promise<void> {
    await doInTurn(now, jobs).catch((error: unknown) => {
      strapi.log.error(`The jobs could not be looked at (${errorKind(error)}); they are again in a minute`);
    });
  }

  const tick = async () => void (await Promise.all(lanes.map(({ look }) => look())));

  return {
    /**
     * Does what is due and was not done: one after the other, and beside them what is done aside. A job that fails is told
     * in the log, and the others go on.
     *
     * @param jobs the section's, unless told otherwise
     */
    async runDue(now: Date, jobs: readonly Job[] = JOBS): Promise<void> {
      await Promise.all(lanesOf(jobs).map((some) => doInTurn(now, some)));
    },

    /** Begins to look, now and then every minute. */
    start(): void {
      // By Strapi's cron for its place in the application's start and stop; the claims are ours.
      strapi.cron.add({ [CRON_TASK]: { task: tick, options: { rule: EVERY_MINUTE } } });
      void tick();
    },

    /** Looks no more, and resolves when what is being done has come to an end or a stop. */
    async stop(): Promise<void> {
      strapi.cron.remove(CRON_TASK);
      stopped.abort();
      await Promise.all(lanes.map(({ idle }) => idle()));
    },
  };
}
