import type { Core } from '@strapi/strapi';

import { attributeError, type DocumentMiddleware, instantIn, writtenBy } from '../shared/document-middleware';
import { HEARING } from '../uids';

/** A change of a hearing's date; public. */
export interface Rescheduling {
  /** ISO 8601 instants. */
  from: string;
  to: string;
  reason: string;
  at: string;
}

interface Draft {
  id: number;
  startsAt: string | Date | null;
  announcedStart: string | Date | null;
  announcedAt: string | Date | null;
  reschedulingReason: string | null;
  reschedulings: Rescheduling[] | null;
}

const REASON_MISSING =
  'La audiencia ya se había anunciado con otra fecha: diga por qué cambia. El motivo se publica.';

/** Only this middleware writes these: what was announced stays on record. */
const KEPT = ['reschedulings', 'announcedStart', 'announcedAt'];

/**
 * Document middleware: a hearing that was announced keeps the date it had, and moves only with a reason that becomes
 * public. The date compared with is the one announced last, so that taking the hearing down in between changes
 * nothing.
 */
export function keepReschedulings(strapi: Core.Strapi): DocumentMiddleware {
  const hearings = () => strapi.db.query(HEARING);

  async function draftOf(documentId: string): Promise<Draft | null> {
    return (await hearings().findOne({ where: { documentId, publishedAt: null } })) as Draft | null;
  }

  /** What publishing this draft adds to its history. @throws the 400 that names the missing reason */
  function announcing(draft: Draft, now: Date) {
    const { startsAt, announcedStart, reschedulingReason, reschedulings } = draft;
    if (startsAt === null) return {};
    const announcedAt = draft.announcedAt ?? now;
    const [to, from] = [new Date(startsAt), announcedStart === null ? null : new Date(announcedStart)];
    if (from === null || from.getTime() === to.getTime()) {
      return { announcedStart: to, announcedAt, reschedulingReason: null };
    }
    const reason = reschedulingReason?.trim() ?? '';
    if (reason === '') throw attributeError('reschedulingReason', REASON_MISSING);
    const moved = { from: from.toISOString(), to: to.toISOString(), reason, at: now.toISOString() };
    return {
      announcedStart: to,
      announcedAt,
      reschedulingReason: null,
      reschedulings: [...(reschedulings ?? []), moved satisfies Rescheduling],
    };
  }

  return async (context, next) => {
    if (context.uid !== HEARING) return next();
    const data = writtenBy(context);
    for (const name of KEPT) if (data) delete data[name];

    const { documentId, status } = context.params as { documentId?: string; status?: string };
    if (context.action === 'clone') {
      Object.assign(data ?? {}, { reschedulings: [], announcedStart: null, announcedAt: null });
      return next();
    }
    if (context.action === 'publish' && documentId) {
      return strapi.db.transaction(async () => {
        const draft = await draftOf(documentId);
        if (draft)
          await hearings().updateMany({ where: { id: draft.id }, data: announcing(draft, new Date()) });
        return next();
      });
    }
    if (data && status === 'published') {
      const draft = documentId ? await draftOf(documentId) : null;
      const written = (name: 'startsAt') => (name in data ? instantIn(data, name) : (draft?.[name] ?? null));
      const given = data.reschedulingReason;
      const reason = typeof given === 'string' ? given : draft?.reschedulingReason;
      const announced = announcing(
        {
          id: draft?.id ?? 0,
          startsAt: written('startsAt'),
          announcedStart: draft?.announcedStart ?? null,
          announcedAt: draft?.announcedAt ?? null,
          reschedulingReason: reason ?? null,
          reschedulings: draft?.reschedulings ?? null,
        },
        new Date(),
      );
      Object.assign(data, announced);
    }
    return next();
  };
}
