import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { Bilingual } from '../../shared/language';
import { COMMITMENT, INQUIRY, POSITION } from '../../uids';

import { commitmentReminders } from './reminders';
import { publishedCommitments } from './rows';
import { type Standing, standingOf } from './standing';
import type { NewCommitment, Progress } from './validation';

/** A field of a new commitment that names nothing there is, or does not fit. */
export class CommitmentFieldError extends Error {
  constructor(
    readonly field: 'responsible' | 'inquiry' | 'dueOn',
    readonly sentences: Bilingual,
  ) {
    super(sentences.en);
  }
}

/** A commitment as reports and pages list it. */
export interface ListedCommitment {
  documentId: string;
  text: string;
  office: string | null;
  dueOn: IsoDate | null;
  progress: number;
  fulfilledOn: IsoDate | null;
  standing: Standing;
}

/** What the institute promised at its hearings, and what became of it. */
export function commitmentsService({ strapi }: { strapi: Core.Strapi }) {
  async function today(now: Date): Promise<IsoDate> {
    const { calendar } = await getService('settings').deadlineRules();
    return localDate(now, calendar.timeZone);
  }

  async function check({ responsible, inquiry, dueOn }: NewCommitment, hearingId: string, now: Date) {
    if (dueOn < (await today(now))) {
      throw new CommitmentFieldError('dueOn', {
        es: 'La fecha límite ya pasó.',
        en: 'The date has passed already.',
      });
    }
    if (!(await strapi.documents(POSITION).findOne({ documentId: responsible }))) {
      throw new CommitmentFieldError('responsible', {
        es: 'No hay un cargo con ese identificador.',
        en: 'There is no such office.',
      });
    }
    if (inquiry === undefined) return;
    const asked: unknown = await strapi.db
      .query(INQUIRY)
      .findOne({ where: { documentId: inquiry, hearing: { documentId: hearingId } }, select: ['id'] });
    if (!asked) {
      throw new CommitmentFieldError('inquiry', {
        es: 'No hay una pregunta de esta audiencia con ese identificador.',
        en: 'This hearing has no such question.',
      });
    }
  }

  return {
    ...commitmentReminders(strapi),

    /**
     * Writes down and publishes what was promised at a hearing, in answer to a question or in its minutes.
     *
     * @returns its documentId; `null` where there is no such published hearing
     * @throws CommitmentFieldError
     */
    async commit(hearingId: string, given: NewCommitment, now = new Date()): Promise<string | null> {
      const hearing = await getService('hearings').publishedById(hearingId);
      if (!hearing) return null;
      await check(given, hearingId, now);
      const { text, responsible, dueOn, inquiry } = given;
      const { documentId } = await strapi.documents(COMMITMENT).create({
        data: {
          text,
          dueOn,
          responsible,
          hearing: hearingId,
          state: 'pending',
          progress: 0,
          source: inquiry === undefined ? 'minutes' : 'question',
          ...(inquiry === undefined ? {} : { inquiry }),
        },
        status: 'published',
      });
      return documentId;
    },

    /** Publishes how far a commitment is. @returns whether there is such a published one */
    async report(documentId: string, { progress, note, evidenceUrl, fulfilled }: Progress): Promise<boolean> {
      const [published] = await publishedCommitments(strapi, { documentId });
      if (!published) return false;
      await strapi.documents(COMMITMENT).update({
        documentId,
        data: {
          progress,
          progressNote: note,
          state: fulfilled ? 'fulfilled' : progress > 0 ? 'in-progress' : 'pending',
          ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
        },
        status: 'published',
      });
      return true;
    },

    /** How published commitments stand, by documentId. */
    async standings(documentIds: readonly string[], now = new Date()): Promise<Map<string, Standing>> {
      const [day, rows] = await Promise.all([
        today(now),
        publishedCommitments(strapi, { documentId: { $in: [...documentIds] } }),
      ]);
      return new Map(rows.map((row) => [row.documentId, standingOf(row, day)]));
    },

    /** A hearing's published commitments, the first due first. */
    async ofHearing(hearingId: string, now = new Date()): Promise<ListedCommitment[]> {
      const [day, rows] = await Promise.all([
        today(now),
        publishedCommitments(strapi, { hearing: { documentId: hearingId } }),
      ]);
      return rows.map((row) => ({
        documentId: row.documentId,
        text: row.text,
        office: row.responsible?.name ?? null,
        dueOn: row.dueOn,
        progress: row.progress ?? 0,
        fulfilledOn: row.fulfilledOn,
        standing: standingOf(row, day),
      }));
    },

    /** The offices something can be promised by, by name. */
    async offices(): Promise<{ documentId: string; name: string }[]> {
      const found = await strapi.db
        .query(POSITION)
        .findMany({ select: ['documentId', 'name'], orderBy: { name: 'asc' } });
      return (found as { documentId: string; name: string }[]).map(({ documentId, name }) => ({
        documentId,
        name,
      }));
    },
  };
}
