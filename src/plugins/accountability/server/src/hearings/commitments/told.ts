import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import { intervalOf, type Period, within } from '../../shared/period';

import { type CommitmentRow, publishedCommitments } from './rows';

/** A published commitment as other texts tell of it. */
interface ToldCommitment {
  text: string;
  office: string | null;
  /** 0 to 100 */
  progress: number;
  /** What was done so far. */
  note: string | null;
  fulfilledOn: IsoDate | null;
}

/** What became of commitments in a period. */
export interface ToldCommitments {
  kept: ToldCommitment[];
  underWay: ToldCommitment[];
}

const tell = ({ text, responsible, progress, progressNote, fulfilledOn }: CommitmentRow): ToldCommitment => ({
  text,
  office: responsible?.name ?? null,
  progress: progress ?? 0,
  note: progressNote,
  fulfilledOn,
});

/**
 * The commitments kept in a period, and those under way whose last news was published in it: what was published before
 * that is not kept.
 *
 * @param timeZone IANA
 */
export async function toldCommitments(
  strapi: Core.Strapi,
  { from, to }: Period,
  timeZone: string,
): Promise<ToldCommitments> {
  const news = within(intervalOf({ from, to }, timeZone));
  const [kept, underWay] = await Promise.all([
    publishedCommitments(strapi, { state: 'fulfilled', fulfilledOn: { $gte: from, $lte: to } }),
    publishedCommitments(strapi, {
      state: 'in-progress',
      progress: { $gt: 0 },
      $and: [{ publishedAt: news }],
    }),
  ]);
  return { kept: kept.map(tell), underWay: underWay.map(tell) };
}
