import type { Core } from '@strapi/strapi';

import { type IsoDate, parseDate } from '../deadlines';
import { getService } from '../get-service';
import { PLAN, PLAN_ACTION } from '../uids';

/** The plan a new period begins with. */
export interface ClonedPlan {
  title: string;
  periodStart: IsoDate;
  periodEnd: IsoDate;
}

const TEXTS = ['introduction', 'objectives', 'monitoring'] as const;
const CELLS = [
  'order',
  'name',
  'channel',
  'scope',
  'description',
  'audiences',
  'frequencies',
  'leadDays',
] as const;

/** Copies a plan into a new period, as a draft. */
export function planCloner(strapi: Core.Strapi) {
  return {
    /**
     * The plan's texts and actions with their offices, and the dates added by hand, moved by as much as the period; all
     * of it or nothing. Evidence, hearings and the approved document belong to the period that is over.
     *
     * @returns the new plan's documentId; `null` where there is no such plan
     * @throws ValidationError naming the field, as creating a plan does
     */
    async clonePlan(documentId: string, cloned: ClonedPlan): Promise<string | null> {
      const plan = await strapi.documents(PLAN).findOne({
        documentId,
        populate: { actions: { sort: 'order:asc', populate: { responsibles: { fields: ['name'] } } } },
      });
      if (!plan) return null;
      return strapi.db.transaction(async () => {
        const texts = Object.fromEntries(TEXTS.map((name) => [name, plan[name]]));
        const created = await strapi.documents(PLAN).create({ data: { ...texts, ...cloned } });
        for (const action of plan.actions ?? []) {
          const cells = Object.fromEntries(CELLS.map((name) => [name, action[name]]));
          const responsibles = (action.responsibles ?? []).map((office) => office.documentId);
          const copy = await strapi.documents(PLAN_ACTION).create({
            data: { ...cells, name: String(action.name), responsibles, plan: created.documentId },
          });
          await getService('follow-up').copyDates(
            { from: action.documentId, to: copy.documentId, planId: created.documentId },
            movedFrom(String(plan.periodStart), cloned),
          );
        }
        return created.documentId;
      });
    },
  };
}

/**
 * Moves a date of the old period into the new one: by months as long as both begin on the same day of a month, so that
 * the 15th stays the 15th.
 *
 * @returns the function; it gives `null` for what would fall outside the new period
 */
function movedFrom(
  oldStart: IsoDate,
  { periodStart, periodEnd }: Pick<ClonedPlan, 'periodStart' | 'periodEnd'>,
): (date: IsoDate) => IsoDate | null {
  const shift = parseDate(oldStart).until(parseDate(periodStart), { largestUnit: 'months' });
  return (date) => {
    const moved = parseDate(date).add(shift).toString();
    return moved < periodStart || moved > periodEnd ? null : moved;
  };
}
