import { daysBefore, type IsoDate } from '../deadlines';
import type { Bilingual } from '../shared/http/language';
import { longDate } from '../shared/text/long-date';

import type { FollowedAction, FollowedHearing, FollowedPlan } from './published-plan';
import { leadDaysOf, type Scheduler, scheduler, type ScheduleRules } from './schedule';

/** Something about a plan that is allowed and probably not meant. */
export interface PlanWarning {
  kind: 'no-actions' | 'nothing-to-do' | 'hearing-passed' | 'hearings-on-one-day' | 'lead-cut-short';
  text: Bilingual;
}

/** What an editor had better know of a plan, in words. Nothing here is refused. */
export function planWarnings(plan: FollowedPlan, rules: ScheduleRules, today: IsoDate): PlanWarning[] {
  if (plan.closed) return [];
  const hearings = plan.hearings.filter(({ cancelled }) => !cancelled);
  const schedule = scheduler(plan, hearings, rules);
  return [
    ...emptyPlan(plan),
    ...plan.actions.flatMap((action) => idleAction(action, schedule)),
    ...hearings.flatMap((hearing) => passedHearing(hearing, today)),
    ...sameDay(hearings),
    ...plan.actions.flatMap((action) => cutShort(action, plan, hearings, rules)),
  ];
}

function emptyPlan({ actions }: FollowedPlan): PlanWarning[] {
  if (actions.length > 0) return [];
  return [
    {
      kind: 'no-actions',
      text: {
        es: 'El plan no tiene acciones: no hay nada que seguir.',
        en: 'The plan has no actions: there is nothing to follow.',
      },
    },
  ];
}

function idleAction(action: FollowedAction, schedule: Scheduler): PlanWarning[] {
  if (schedule(action).length > 0) return [];
  const waits = action.frequencies.includes('before-hearing');
  return [
    {
      kind: 'nothing-to-do',
      text: waits
        ? {
            es: `«${action.name}» espera una audiencia: agréguela al plan y publíquela.`,
            en: `“${action.name}” waits for a hearing: add one to the plan and publish it.`,
          }
        : {
            es: `«${action.name}» no tiene fechas: elija su frecuencia o agregue una fecha.`,
            en: `“${action.name}” has no dates: choose its frequency or add a date.`,
          },
    },
  ];
}

function passedHearing({ title, on, announced }: FollowedHearing, today: IsoDate): PlanWarning[] {
  if (!announced || on >= today) return [];
  return [
    {
      kind: 'hearing-passed',
      text: {
        es: `«${title}» era el ${longDate(on, 'es')} y sigue anunciada: márquela como realizada o cancelada.`,
        en: `“${title}” was on ${longDate(on, 'en')} and is still announced: mark it as held or cancelled.`,
      },
    },
  ];
}

function sameDay(hearings: readonly FollowedHearing[]): PlanWarning[] {
  const days = new Map<IsoDate, FollowedHearing[]>();
  for (const hearing of hearings) days.set(hearing.on, [...(days.get(hearing.on) ?? []), hearing]);
  return [...days]
    .filter(([, those]) => those.length > 1)
    .map(([on, those]) => ({
      kind: 'hearings-on-one-day',
      text: {
        es: `El ${longDate(on, 'es')} hay ${those.length} audiencias: ${those.map(({ title }) => `«${title}»`).join(', ')}. Lo que se hace antes se pide para cada una.`,
        en: `There are ${those.length} hearings on ${longDate(on, 'en')}: ${those.map(({ title }) => `“${title}”`).join(', ')}. What is done before is asked for each of them.`,
      },
    }));
}

function cutShort(
  action: FollowedAction,
  plan: FollowedPlan,
  hearings: readonly FollowedHearing[],
  rules: ScheduleRules,
): PlanWarning[] {
  const days = leadDaysOf(action, rules);
  const asked = action.frequencies.includes('before-hearing');
  const early = hearings.some(({ on }) => on >= plan.periodStart && daysBefore(on, days) < plan.periodStart);
  if (!asked || !early) return [];
  return [
    {
      kind: 'lead-cut-short',
      text: {
        es: `«${action.name}» se pide ${days} días antes de la audiencia, cuando el plan todavía no rige: queda para su comienzo, el ${longDate(plan.periodStart, 'es')}.`,
        en: `“${action.name}” is asked for ${days} days before the hearing, when the plan has not begun: it is left for its beginning, ${longDate(plan.periodStart, 'en')}.`,
      },
    },
  ];
}
