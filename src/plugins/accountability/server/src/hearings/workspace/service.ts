import type { Core } from '@strapi/strapi';

import { daysBetween, type IsoDate, type Language, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { hearingPageAddress } from '../page-address';

import { checklist } from './checklist';
import type { ChecklistRules } from './facts';
import { gather } from './gather';
import { type WorkspaceRow, workspaceRows } from './rows';
import { nextStep, type Step } from './steps';

/** Of the hearings that are over, how many the list has. */
const RECENT = 12;

const iso = (at: string | Date | null) => (at === null ? null : new Date(at).toISOString());

/** A hearing at the head of its page and in the list. */
function headOf(row: WorkspaceRow, on: IsoDate, today: IsoDate) {
  return {
    documentId: row.documentId,
    title: row.title,
    startsAt: iso(row.startsAt),
    endsAt: iso(row.endsAt),
    on,
    /** Calendar days until it begins; negative afterwards. */
    daysLeft: daysBetween(today, on),
    state: row.state,
    modality: row.modality,
    published: row.publishedAt !== null,
  };
}

const count = (steps: readonly Step[], state: Step['state']) =>
  steps.filter((step) => step.state === state).length;

/** The page that leads through a hearing, from the call to what became of its commitments. */
export function workspaceService({ strapi }: { strapi: Core.Strapi }) {
  async function rulesOf(): Promise<ChecklistRules> {
    const settings = getService('settings');
    const [followUp, { terms }] = await Promise.all([settings.followUpRules(), settings.deadlineRules()]);
    return { ...followUp, terms };
  }

  /** Its page on the website, as the operator configured it; `null` where there is none. */
  function publicAddress({ slug, publishedAt }: WorkspaceRow): string | null {
    return slug && publishedAt !== null ? hearingPageAddress(strapi, slug) : null;
  }

  async function stepsOf(row: WorkspaceRow, rules: ChecklistRules, now: Date, language: Language) {
    const { timeZone } = rules.calendar;
    const gathered = await gather(row, timeZone, now);
    const today = localDate(now, timeZone);
    return { ...gathered, today, steps: checklist(gathered.facts, rules, today, language) };
  }

  return {
    /** A hearing with its steps, published or not, by its documentId; `null` where there is none. */
    async workspace(documentId: string, language: Language, now = new Date()) {
      const [row] = await workspaceRows(strapi, { documentId });
      if (!row) return null;
      const { facts, registrations, reports, today, steps } = await stepsOf(
        row,
        await rulesOf(),
        now,
        language,
      );
      return {
        hearing: {
          ...headOf(row, facts.on, today),
          venue: row.venue,
          cancellationReason: row.cancellationReason,
          planId: row.plan?.documentId ?? null,
          publicUrl: publicAddress(row),
        },
        today,
        steps,
        next: nextStep(steps)?.key ?? null,
        numbers: {
          registered: registrations.inPerson + registrations.virtual,
          waiting: registrations.waiting,
          checkedIn: registrations.checkedIn,
          asked: facts.questions.asked,
          answered: facts.questions.answered,
          published: facts.questions.published,
          sheets: facts.evaluation.sheets,
          commitments: facts.commitments.length,
        },
        reports: {
          presented: reports.presented.map(({ documentId: id, title }) => ({ documentId: id, title })),
          evaluation: reports.evaluation.map(({ documentId: id, title }) => ({ documentId: id, title })),
        },
      };
    },

    /** The hearings that are ahead, the next one first, and then the latest that are over, each with what comes next. */
    async workspaces(language: Language, now = new Date()) {
      const rules = await rulesOf();
      const { timeZone } = rules.calendar;
      const today = localDate(now, timeZone);
      const rows = await workspaceRows(strapi);
      const isAhead = ({ startsAt }: WorkspaceRow) => localDate(new Date(startsAt), timeZone) >= today;
      const ahead = rows.filter(isAhead).reverse();
      const over = rows.filter((row) => !isAhead(row)).slice(0, RECENT);
      return Promise.all(
        [...ahead, ...over].map(async (row) => {
          const { facts, steps } = await stepsOf(row, rules, now, language);
          const needed = steps.length - count(steps, 'not-needed');
          return {
            ...headOf(row, facts.on, today),
            next: nextStep(steps),
            progress: { done: count(steps, 'done'), needed, late: count(steps, 'late') },
          };
        }),
      );
    },
  };
}
