import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import { getService } from '../get-service';
import type { Channel } from '../plans';
import type { Language } from '../shared/language';
import { EVIDENCE, OCCURRENCE } from '../uids';

import { occurrenceLabel } from './label';
import { type FollowedPlan, publishedPlans } from './published-plan';
import type { Delay, EvidenceRow, OccurrenceRow } from './rows';
import {
  actionStatus,
  type FollowUpStatus,
  occurrenceStatus,
  statusDay,
  type Summary,
  summarize,
} from './status';
import { type PlanWarning, planWarnings } from './warnings';
import type { EvidenceKind, OccurrenceRule } from './vocabulary';

export interface ShownEvidence {
  documentId: string;
  kind: EvidenceKind;
  /** A link, or the address of a file. */
  url: string | null;
  fileName: string | null;
  note: string | null;
  /** ISO 8601 instant. */
  recordedAt: string;
  /** A person's name; not for the public. */
  recordedBy: string;
}

export interface ShownOccurrence {
  documentId: string;
  label: string;
  rule: OccurrenceRule;
  originalDueOn: IsoDate;
  dueOn: IsoDate;
  status: FollowUpStatus | 'cancelled';
  doneOn: IsoDate | null;
  evidence: ShownEvidence[];
  delays: Delay[];
  /** Of those that hang on one. */
  hearing: { title: string; slug: string } | null;
}

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
}

/** What is read of an occurrence: a plan has up to thousands, and reading all there is of each takes twice as long. */
const SHOWN = [
  'documentId',
  'key',
  'actionId',
  'rule',
  'anchor',
  'anchorOn',
  'label',
  'originalDueOn',
  'dueOn',
  'state',
  'doneOn',
  'delays',
] as const satisfies readonly (keyof OccurrenceRow)[];
type ShownRow = Pick<OccurrenceRow, (typeof SHOWN)[number]>;

/** How a published plan stands: the one place where its statuses are worked out, for the board and for the public. */
export function overviews(strapi: Core.Strapi) {
  const plans = publishedPlans(strapi);

  async function of(plan: FollowedPlan, now: Date, language: Language): Promise<Overview> {
    const rules = await getService('settings').followUpRules();
    const today = localDate(now, rules.calendar.timeZone);
    const day = statusDay(today, rules.followUpFirstDays, rules.calendar);
    const planId = plan.documentId;
    const [rows, evidence] = (await Promise.all([
      strapi.db
        .query(OCCURRENCE)
        .findMany({ select: [...SHOWN], where: { planId }, orderBy: [{ dueOn: 'asc' }, { key: 'asc' }] }),
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
    const show = (row: ShownRow): ShownOccurrence => ({
      documentId: row.documentId,
      label: row.rule === 'by-hand' ? (row.label ?? '') : occurrenceLabel(row.rule, row.anchorOn, language),
      rule: row.rule,
      originalDueOn: row.originalDueOn,
      dueOn: row.dueOn,
      status: occurrenceStatus(row, day),
      doneOn: row.doneOn,
      evidence: (evidenceOf.get(row.key) ?? []).map(showEvidence),
      delays: row.delays ?? [],
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

function showEvidence({
  documentId,
  kind,
  url,
  file,
  note,
  recordedAt,
  recordedBy,
}: EvidenceRow): ShownEvidence {
  return {
    documentId,
    kind,
    url: url ?? file?.url ?? null,
    fileName: file?.name ?? null,
    note,
    recordedAt: new Date(recordedAt).toISOString(),
    recordedBy,
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

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
