import type { Core } from '@strapi/strapi';

import { JOB } from '../../uids';

/** How long a run is one instance's, unless it says that it is still at it. */
export const LEASE_MS = 120_000;

/** Tries of one run, before it is left until it is due the next time. */
const MAX_ATTEMPTS = 5;

/** Which instance does which run: statements that only one of several instances can be the one to change a row by. */
export function jobClaims(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(JOB);
  const update = async (where: object, data: object): Promise<boolean> =>
    (await rows().updateMany({ where, data })).count > 0;
  const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

  async function attemptsOf(name: string): Promise<number> {
    const row = (await rows().findOne({ where: { name }, select: ['attempts'] })) as {
      attempts: number;
    } | null;
    if (row) return row.attempts;
    await strapi.db.queryBuilder(JOB).insert({ name, attempts: 0 }).onConflict('name').ignore().execute();
    return 0;
  }

  return {
    /** Takes the run of a job that was due at `slot`: false where it is done, somebody else's, or given up. */
    async take(name: string, slot: Date, run: string, now: Date): Promise<boolean> {
      const attempts = await attemptsOf(name);
      const lease = { leasedBy: run, leaseUntil: leaseFrom(now), finishedAt: null };
      const earlier = { slot: { $lt: slot } };
      const begun = await update(
        {
          name,
          $or: [
            { slot: { $null: true } },
            { ...earlier, finishedAt: { $notNull: true } },
            { ...earlier, leaseUntil: { $lte: now } },
          ],
        },
        { ...lease, slot, attempts: 1 },
      );
      if (begun) return true;
      return update(
        {
          name,
          slot: { $gte: slot },
          finishedAt: { $null: true },
          leaseUntil: { $lte: now },
          attempts: { $eq: attempts, $lt: MAX_ATTEMPTS },
        },
        { ...lease, attempts: attempts + 1 },
      );
    },

    renew: (name: string, run: string, now: Date) =>
      update({ name, leasedBy: run, finishedAt: { $null: true } }, { leaseUntil: leaseFrom(now) }),

    finish: (name: string, run: string, now: Date) => update({ name, leasedBy: run }, { finishedAt: now }),

    /** Gives a run back, to be taken again from `from` on. */
    giveBack: (name: string, run: string, from: Date) =>
      update({ name, leasedBy: run }, { leaseUntil: from }),
  };
}
