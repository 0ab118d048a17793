import type { Core } from '@strapi/strapi';

import { localDate } from '../deadlines';
import { getService } from '../get-service';
import type { Channel } from '../plans';
import { groupBy } from '../shared/group-by';
import { stored } from '../shared/documents/stored';
import { EVIDENCE, HEARING, OCCURRENCE, PLAN_ACTION } from '../uids';

import type { EvidenceRow } from './rows';
import { SHOWN_COLUMNS, showOccurrence, type ShownOccurrence, type ShownRow } from './shown';
import { statusDay } from './status';

/** An occurrence by itself: what the follow-up of its plan shows of it, and what it is an occurrence of. */
export interface PublicOccurrence extends Omit<ShownOccurrence, 'evidence'> {
  plan: { title: string; slug: string };
  action: { documentId: string; name: string; channel: Channel | null; responsibles: string[] };
  /** Who recorded it is the institute's own business. */
  evidence: { kind: string; url: string | null }[];
}

type Row = ShownRow & { id: number; planId: string };

const PAGE_ROWS = 500;

/** The occurrences of what is published, for who takes all of them. */
export function publicOccurrences(strapi: Core.Strapi) {
  async function actionsOf(rows: readonly Row[]) {
    const found = await strapi.documents(PLAN_ACTION).findMany({
      filters: { documentId: { $in: [...new Set(rows.map(({ actionId }) => actionId))] } },
      fields: ['name', 'channel'],
      populate: { responsibles: { fields: ['name'] }, plan: { fields: ['title', 'slug'] } },
      limit: -1,
      status: 'published',
    });
    return new Map(found.map((action) => [action.documentId, action]));
  }

  async function hearingsOf(rows: readonly Row[]) {
    const anchors = rows.filter(({ rule }) => rule === 'before-hearing').map(({ anchor }) => anchor);
    const found = await strapi.documents(HEARING).findMany({
      filters: { documentId: { $in: [...new Set(anchors)] } },
      fields: ['title', 'slug'],
      populate: { plan: { fields: ['documentId'] } },
      limit: -1,
      status: 'published',
    });
    return new Map(found.map((hearing) => [hearing.documentId, hearing]));
  }

  async function evidenceOf(rows: readonly Row[]) {
    const found = (await strapi.db.query(EVIDENCE).findMany({
      where: { occurrenceKey: { $in: rows.map(({ key }) => key) }, withdrawnAt: { $null: true } },
      populate: { file: { select: ['url', 'name'] } },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    })) as EvidenceRow[];
    return groupBy(found, ({ occurrenceKey }) => occurrenceKey);
  }

  return {
    /**
     * What the follow-up of every published plan shows, a page at a time, in the order in which the dates were made; in
     * Spanish. A date of an action that is in no published plan any more is nobody's.
     */
    async *publicOccurrences(now = new Date()): AsyncGenerator<PublicOccurrence[], void> {
      const rules = await getService('settings').followUpRules();
      const today = localDate(now, rules.calendar.timeZone);
      const day = statusDay(today, rules.followUpFirstDays, rules.calendar);

      for (let after = 0; ;) {
        const rows = (await strapi.db.query(OCCURRENCE).findMany({
          select: ['id', 'planId', ...SHOWN_COLUMNS],
          where: { id: { $gt: after } },
          orderBy: { id: 'asc' },
          limit: PAGE_ROWS,
        })) as Row[];
        const last = rows.at(-1);
        if (!last) return;
        after = last.id;

        const [actions, hearings, evidence] = await Promise.all([
          actionsOf(rows),
          hearingsOf(rows),
          evidenceOf(rows),
        ]);
        yield rows.flatMap((row): PublicOccurrence[] => {
          const action = actions.get(row.actionId);
          if (action?.plan?.documentId !== row.planId) return [];
          const hearing = hearings.get(row.anchor);
          const shown = showOccurrence(row, {
            day,
            language: 'es',
            evidence: evidence.get(row.key) ?? [],
            hearing: hearing?.plan?.documentId === row.planId ? stored(hearing, 'title', 'slug') : null,
          });
          return [
            {
              ...shown,
              evidence: shown.evidence.map(({ kind, url }) => ({ kind, url })),
              plan: stored(action.plan, 'title', 'slug'),
              action: {
                documentId: action.documentId,
                name: action.name ?? '',
                channel: action.channel ?? null,
                responsibles: (action.responsibles ?? []).flatMap(({ name }) => name ?? []),
              },
            },
          ];
        });
      }
    },
  };
}
