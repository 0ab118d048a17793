import { type IsoDate, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { intervalOf, type Period } from '../../shared/period';

import type { PublishedContent } from './published-content';

/** Of the answers, how many are told as examples. */
const EXAMPLES = 5;

/** The latest published plan of a period, with how it stands today. */
async function planOf({ from, to }: Period, now: Date): Promise<PublishedContent['plan']> {
  const plans = await getService('follow-up').plansToFollow();
  const plan = plans.find(({ periodStart, periodEnd }) => periodStart <= to && from <= periodEnd);
  const overview = plan && (await getService('follow-up').overview(plan.slug, 'es', now));
  return overview && overview.summary.total > 0
    ? { title: overview.plan.title, summary: overview.summary }
    : null;
}

/** Reads what became public in a period, each slice's own through its service. */
export async function gather(period: Period, timeZone: string, now: Date): Promise<PublishedContent> {
  const interval = intervalOf(period, timeZone);
  const today: IsoDate = localDate(now, timeZone);
  const [reports, answers, commitments, hearings, plan] = await Promise.all([
    getService('reports').publishedFirstIn(interval),
    getService('publication').published.toldOf(interval, EXAMPLES, now),
    getService('commitments').newsOf(period, timeZone),
    getService('hearings').announcedAndHeldIn(interval),
    planOf(period, now),
  ]);
  return { period, today, timeZone, reports, answers, commitments, hearings, plan };
}
