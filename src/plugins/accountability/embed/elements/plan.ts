import { getData } from '../core/api';
import { dayThere } from '../core/dates';

import { FragmentElement } from './reads';

interface PlanPeriod {
  slug: string;
  periodStart: string;
  periodEnd: string;
}

/** `<rendicion-plan>`: the plan named by `plan`; without it the one in force, or the latest there is. */
export class PlanElement extends FragmentElement {
  protected override start(): void {
    const asked = this.getAttribute('plan');
    if (asked) return this.openPlan(asked);
    void this.fill(async () => {
      const plans = await getData<PlanPeriod[]>(
        `${this.base}/plans?fields=slug,periodStart,periodEnd&populate=document&sort=periodStart:desc`,
      );
      const today = dayThere(new Date());
      const inForce = plans.find(({ periodStart, periodEnd }) => periodStart <= today && today <= periodEnd);
      const plan = inForce ?? plans[0];
      if (plan) this.openPlan(plan.slug);
      else void this.view.open(this.read('/plans'));
      return [];
    }, `${this.base}/plans?format=page`);
  }

  private openPlan(slug: string): void {
    void this.view.open(`${this.base}/plans/${encodeURIComponent(slug)}`);
  }
}
