import { localDate } from '../../../deadlines';
import { getService } from '../../../get-service';
import { BULLETIN, COMMITMENT, HEARING, MANAGEMENT_REPORT, PLAN, PLAN_ACTION } from '../../../uids';

import { contentSource, type ContentEntry } from './content-source';
import { planEvidence } from './evidence';
import { lines, markdownWords, titleOf } from './item';
import type { Source } from './sources';

const API = '/api/accountability';
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const day = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : null);
const named = (value: unknown) => (value as { name?: string } | null)?.name;
const names = (values: unknown) => (Array.isArray(values) ? values.map(named) : []);
const reasons = (values: unknown) =>
  Array.isArray(values)
    ? values.map((one) => (one as { reason?: string }).reason ?? (one as { note?: string }).note)
    : [];
const keyOf = ({ slug, documentId }: ContentEntry) => encodeURIComponent(slug || documentId);

/** What editors publish: which of it is looked in, in the order it is read. Nothing here that is not public (`public.ts`). */
export const contents: readonly Source[] = [
  contentSource({
    kind: 'plan',
    uid: PLAN,
    media: ['document'],
    otherFiles: planEvidence,
    toItem: (entry) => ({
      title: entry.title,
      date: day(entry.periodStart),
      ...markdownWords(entry.introduction, entry.objectives, entry.monitoring),
      url: `${API}/plans/${keyOf(entry)}`,
    }),
  }),
  contentSource({
    kind: 'plan-action',
    uid: PLAN_ACTION,
    populate: { responsibles: { fields: ['name'] }, plan: { fields: ['title', 'slug', 'periodStart'] } },
    toItem: (entry) => {
      const plan = entry.plan as { title: string; slug: string; periodStart: string } | null;
      return {
        title: text(entry.name),
        date: day(plan?.periodStart),
        headings: lines(plan?.title),
        text: lines(entry.description, ...names(entry.responsibles)),
        url: `${API}/plan-actions/${entry.documentId}`,
        plan: plan && { title: plan.title, slug: plan.slug },
      };
    },
  }),
  contentSource({
    kind: 'management-report',
    uid: MANAGEMENT_REPORT,
    media: ['documents'],
    populate: { indicators: { fields: ['name', 'group'], sort: 'order:asc' } },
    toItem: (entry) => {
      const { headings, text: body } = markdownWords(entry.body);
      const indicators = (entry.indicators ?? []) as { name?: string; group?: string | null }[];
      return {
        title: entry.title,
        date: day(entry.periodEnd),
        headings: lines(headings, ...indicators.map(({ name }) => name)),
        text: lines(
          entry.summary,
          body,
          ...new Set(indicators.map(({ group }) => group)),
          ...reasons(entry.corrections),
        ),
        url: `${API}/management-reports/${keyOf(entry)}`,
      };
    },
  }),
  contentSource({
    kind: 'bulletin',
    uid: BULLETIN,
    toItem: (entry) => {
      const { headings, text: body } = markdownWords(entry.body);
      return {
        title: entry.title,
        date: day(entry.issuedOn),
        headings: lines(headings, typeof entry.number === 'number' ? `Boletín n.º ${entry.number}` : null),
        text: lines(entry.summary, body),
        url: `${API}/bulletins/${keyOf(entry)}`,
      };
    },
  }),
  contentSource({
    kind: 'hearing',
    uid: HEARING,
    media: ['documents', 'minutes'],
    toItem: async (entry) => {
      const { headings, text: body } = markdownWords(entry.invitation, entry.agenda);
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      return {
        title: entry.title,
        date: localDate(new Date(text(entry.startsAt)), timeZone),
        headings,
        text: lines(
          body,
          entry.venue,
          entry.address,
          entry.cancellationReason,
          ...reasons(entry.reschedulings),
        ),
        url: `${API}/hearings/${keyOf(entry)}`,
      };
    },
  }),
  contentSource({
    kind: 'commitment',
    uid: COMMITMENT,
    media: ['evidence'],
    populate: { responsible: { fields: ['name'] } },
    toItem: (entry) => {
      const words = text(entry.text);
      return {
        title: titleOf(words),
        date: day(entry.dueOn),
        headings: '',
        text: lines(words, entry.progressNote, named(entry.responsible), ...reasons(entry.delays)),
        url: `${API}/commitments/${entry.documentId}`,
      };
    },
  }),
];
