/** @import { Plan } from './types.js' */
import { HttpError, getList, getOne } from './api.js';

/**
 * The plan a visitor means by «the plan»: the one in force today, or the latest there is.
 *
 * @param {string} today `YYYY-MM-DD`
 * @returns {Promise<Plan>}
 * @throws {HttpError} 404 when no plan is published
 */
export async function loadCurrentPlan(today) {
  const { items } = await getList('/plans', { sort: 'periodStart:desc' });
  const plans = /** @type {Plan[]} */ (items);
  const plan =
    plans.find(({ periodStart, periodEnd }) => periodStart <= today && today <= periodEnd) ?? plans[0];
  if (!plan) throw new HttpError(404, 'No published plan', [], null);
  return loadPlan(plan.slug);
}

/**
 * @param {string} slug
 * @returns {Promise<Plan>}
 * @throws {HttpError} 404 when there is no such plan
 */
export const loadPlan = (slug) => getOne(`/plans/${encodeURIComponent(slug)}`);
