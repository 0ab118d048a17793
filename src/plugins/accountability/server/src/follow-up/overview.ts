import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import { getService } from '../get-service';
import type { Channel } from '../plans';
import { groupBy } from '../shared/group-by';
import type { Language } from '../shared/http/language';
import { lastModified, latest } from '../shared/public-reads/present';
import { EVIDENCE, OCCURRENCE } from '../uids';

import { type FollowedPlan, publishedPlans } from './published-plan';
import type { EvidenceRow } from './rows';
import { SHOWN_COLUMNS, showOccurrence, type ShownOccurrence, type ShownRow } from './shown';
import { actionStatus, type FollowUpStatus, statusDay, type Summary, summarize } from './status';
import { type PlanWarning, planWarnings } from './warnings';

export interface ShownAction {
  documentId: string;
  name: string;
  channel: Channel | null;
  status: FollowUpStatus;
  responsibles: { name: string }[];
  occurrences: ShownOccurrence[];
}

export interface Overview {
  plan: Pick<FollowedPlan, 'documentId' | 'title' | 'slug' | 'periodStart' | 'periodEnd' | 'closed'>;
  /** The day the statuses are of. */
  today: IsoDate;
  summary: Summary;
  /** Fulfilment by responsible office; an action of two offices counts in both. */
  offices: { name: string; summary: Summary }[];
  actions: ShownAction[];
  /** When something of what is shown changed the last time. */
  modified: Date | null;
}

/** How a published plan stands: the one place where its statuses are worked out, for the board and for the public. */
export function overviews(strapi: Core.Strapi) {
  const plans = publishedPlans(strapi);

  async function of(plan: FollowedPlan, now: Date, language: Language): Promise<Overview> {
    const rules = await getService('settings').followUpRules();
    const today = localDate(now, rules.calendar.timeZone);
    const day = statusDay(today, rules.followUpFirstDays, rules.calendar);
    const planId = plan.documentId;
    const [rows, evidence] = (await Promise.all([
      strapi.db.query(OCCURRENCE).findMany({
        select: [...SHOWN_COLUMNS, 'updatedAt'],
        where: { planId },
        orderBy: [{ dueOn: 'asc' }, { key: 'asc' }],
      }),
      strapi.db.query(EVIDENCE).findMany({
        where: { planId, withdrawnAt: { $null: true } },
        populate: { file: { select: ['url', 'name'] } },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      }),
    ])) as [ShownRow[], EvidenceRow[]];

    const evidenceOf = groupBy(evidence, ({ occurrenceKey }) => occurrenceKey);
    const occurrencesOf = groupBy(rows, ({ actionId }) => actionId);
    const hearings = new Map(
      plan.hearings.map(({ documentId, title, slug }) => [documentId, { title, slug }]),
    );
    const show = (row: ShownRow) =>
      showOccurrence(row, {
        day,
        language,
        evidence: evidenceOf.get(row.key) ?? [],
        hearing: hearings.get(row.anchor) ?? null,
      });
    const actions = plan.actions.map(({ documentId, name, channel, responsibles }): ShownAction => {
      const occurrences = (occurrencesOf.get(documentId) ?? []).map(show);
      const status = actionStatus(occurrences.map((one) => one.status));
      return {
        documentId,
        name,
        channel,
        status,
        responsibles: responsibles.map((one) => ({ name: one.name })),
        occurrences,
      };
    });
    const { title, slug, periodStart, periodEnd, closed } = plan;
    return {
      plan: { documentId: planId, title, slug, periodStart, periodEnd, closed },
      today,
      summary: summarize(statusesOf(actions)),
      offices: officesOf(actions),
      actions,
      modified: latest([plan.modified, lastModified(rows), lastModified(evidence)]),
    };
  }

  return {
    /** By the plan's slug, or, without one, of the plan of the day. `null` where the public knows no such plan. */
    async overview(slug: string | null, language: Language, now = new Date()): Promise<Overview | null> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const plan = await (slug === null
        ? plans.ofDay(localDate(now, timeZone), timeZone)
        : plans.bySlug(slug, timeZone));
      return plan && of(plan, now, language);
    },

    /** The published plans, the latest first. */
    async plansToFollow(): Promise<Overview['plan'][]> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const found = await plans.find({}, timeZone);
      return found.map(({ documentId, title, slug, periodStart, periodEnd, closed }) => ({
        documentId,
        title,
        slug,
        periodStart,
        periodEnd,
        closed,
      }));
    },

    /** What an editor had better know of a plan (`warnings.ts`). `null` where there is no such published plan. */
    async warningsOf(documentId: string, now = new Date()): Promise<PlanWarning[] | null> {
      const rules = await getService('settings').followUpRules();
      const { timeZone } = rules.calendar;
      const plan = await plans.byId(documentId, timeZone);
      return plan && planWarnings(plan, rules, localDate(now, timeZone));
    },

    /** How a plan stands, by its documentId. */
    async overviewOf(documentId: string, language: Language, now = new Date()): Promise<Overview | null> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const plan = await plans.byId(documentId, timeZone);
      return plan && of(plan, now, language);
    },
  };
}

const statusesOf = (actions: readonly ShownAction[]) =>
  actions.flatMap(({ occurrences }) => occurrences.map(({ status }) => status));

function officesOf(actions: readonly ShownAction[]): Overview['offices'] {
  const names = new Set(actions.flatMap(({ responsibles }) => responsibles.map(({ name }) => name)));
  return [...names]
    .sort((one, other) => one.localeCompare(other, 'es'))
    .map((name) => {
      const theirs = actions.filter(({ responsibles }) => responsibles.some((one) => one.name === name));
      return { name, summary: summarize(statusesOf(theirs)) };
    });
}
