import type { Core } from '@strapi/strapi';

import { INQUIRY_DRAFT } from '../../../uids';
import type { Actor } from '../../case/case-file';

/** An answer on its way, what the public is to read of it, and who saved them last. */
export interface Draft {
  text: string;
  publicQuestion: string | null;
  publicAnswer: string | null;
  topic: string | null;
  version: number;
  savedBy: string | null;
  /** ISO 8601 instant. */
  savedAt: string | null;
}

export type DraftTexts = Partial<Pick<Draft, 'text' | 'publicQuestion' | 'publicAnswer' | 'topic'>>;

/** A draft as those see it who publish answers and need not write them. */
export function publicPart(draft: Draft): Omit<Draft, 'text'> {
  const { publicQuestion, publicAnswer, topic, version, savedBy, savedAt } = draft;
  return { publicQuestion, publicAnswer, topic, version, savedBy, savedAt };
}

/** Somebody saved another since. */
export class StaleDraftError extends Error {
  /** @param current as it stands now */
  constructor(readonly current: Draft) {
    super('The draft was saved by somebody else');
  }
}

const NONE: Draft = {
  text: '',
  publicQuestion: null,
  publicAnswer: null,
  topic: null,
  version: 0,
  savedBy: null,
  savedAt: null,
};

interface Row extends Omit<Draft, 'text' | 'savedAt'> {
  text: string | null;
  savedAt: string | Date | null;
}

/** Draft answers, one per case, saved as they are typed. */
export function caseDrafts(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(INQUIRY_DRAFT);

  async function read(caseId: string): Promise<Draft> {
    const row = (await rows().findOne({ where: { caseId } })) as Row | null;
    if (!row) return NONE;
    const { publicQuestion, publicAnswer, topic, version, savedBy, savedAt } = row;
    return {
      text: row.text ?? '',
      publicQuestion,
      publicAnswer,
      topic,
      version,
      savedBy,
      savedAt: savedAt === null ? null : new Date(savedAt).toISOString(),
    };
  }

  return {
    /** The draft of a case; an empty one of version 0 where nobody saved any. */
    read,

    /**
     * Saves over the version the author had. What is not given stays.
     *
     * @throws StaleDraftError
     */
    async save(caseId: string, texts: DraftTexts, version: number, { name }: Actor): Promise<Draft> {
      // There is always a row to compare with, so that of two first savings one loses.
      await strapi.db
        .queryBuilder(INQUIRY_DRAFT)
        .insert({ caseId, version: 0 })
        .onConflict('case_id')
        .ignore()
        .execute();
      const { count } = await rows().updateMany({
        where: { caseId, version },
        data: { ...texts, version: version + 1, savedBy: name, savedAt: new Date() },
      });
      if (count === 0) throw new StaleDraftError(await read(caseId));
      return read(caseId);
    },

    /** The answer was given: its draft ends, in the running transaction. What is to be published goes on. */
    async finish(caseId: string): Promise<void> {
      const { version } = await read(caseId);
      await rows().updateMany({ where: { caseId }, data: { text: '', version: version + 1 } });
    },

    /**
     * The answer is public: what was to be published is, in the running transaction.
     *
     * @param seen the version the publisher had; absent: whatever it is
     * @throws StaleDraftError where somebody saved another since, whose words would be lost
     */
    async finishPublic(caseId: string, { name }: Actor, seen?: number): Promise<void> {
      const { version } = await read(caseId);
      const { count } = await rows().updateMany({
        where: { caseId, version: seen ?? version },
        data: {
          publicQuestion: null,
          publicAnswer: null,
          topic: null,
          version: version + 1,
          savedBy: name,
          savedAt: new Date(),
        },
      });
      if (count === 0 && version > 0) throw new StaleDraftError(await read(caseId));
    },

    /** Who last wrote at an answer to each of these cases, where there is one on its way. */
    async authors(caseIds: readonly string[]): Promise<Map<string, string>> {
      const written = (await rows().findMany({
        where: { caseId: { $in: [...caseIds] }, text: { $notNull: true, $ne: '' } },
        select: ['caseId', 'savedBy'],
      })) as { caseId: string; savedBy: string | null }[];
      return new Map(written.map(({ caseId, savedBy }) => [caseId, savedBy ?? '']));
    },

    /** Forgets a draft altogether. */
    async remove(caseId: string): Promise<void> {
      await rows().deleteMany({ where: { caseId } });
    },
  };
}
