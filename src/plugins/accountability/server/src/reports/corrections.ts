import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { attributeError, type DocumentMiddleware, writtenBy } from '../shared/documents/document-middleware';
import { MANAGEMENT_REPORT } from '../uids';

import { contentMark } from './content-mark';

/** What changed in a report after it was published; public. `at` is an ISO 8601 instant. */
export interface Correction {
  note: string;
  at: string;
}

/** A time in which a report that had been published was not; public. `until` is `null` as long as it is not again. */
export interface Withdrawal {
  reason: string;
  at: string;
  until: string | null;
}

/** The row an editor works on, as far as this file looks at it. */
interface Draft {
  id: number;
  slug: string | null;
  changeNote: string | null;
  withdrawalReason: string | null;
  corrections: Correction[] | null;
  withdrawals: Withdrawal[] | null;
  publishedMark: string | null;
  firstPublishedAt: string | Date | null;
}

const NOTE_MISSING =
  'El informe ya se había publicado y algo cambia en él: escriba la nota de la corrección. La nota se publica.';
const REASON_MISSING =
  'El informe está publicado: escriba el motivo del retiro y guárdelo. El motivo queda en su dirección.';
const WAS_PUBLISHED =
  'Un informe que se publicó no se elimina: retírelo con su motivo, que queda en su dirección.';

/** Only this middleware writes these: what was published, changed and withdrawn stays on record. */
const NOTHING_YET = {
  corrections: null,
  withdrawals: null,
  publishedMark: null,
  withdrawnSlug: null,
  firstPublishedAt: null,
};

/**
 * Document middleware: a report that was published changes, indicators included, only with a note, and is withdrawn only
 * with an explanation; both become public. What is compared with is what was published last, so that withdrawing it in
 * between changes nothing.
 */
export function keepCorrections(strapi: Core.Strapi): DocumentMiddleware {
  const documents = () => strapi.documents(MANAGEMENT_REPORT);
  const rows = () => strapi.db.query(MANAGEMENT_REPORT);

  const draftOf = async (documentId: string) =>
    (await rows().findOne({ where: { documentId, publishedAt: null } })) as Draft | null;

  async function markOf(documentId: string, status: 'draft' | 'published'): Promise<string | null> {
    const content = await documents().findOne({ documentId, populate: ['documents', 'indicators'], status });
    return content && contentMark(content);
  }

  /** What publishing a draft adds to its record. @throws the 400 that names the missing note */
  async function publishing(documentId: string, draft: Draft, at: string) {
    const mark = await markOf(documentId, 'draft');
    // A report published before there were marks is compared as it stands.
    const before = draft.publishedMark ?? (await markOf(documentId, 'published'));
    const note = draft.changeNote?.trim() ?? '';
    const corrected = before !== null && before !== mark;
    if (corrected && note === '') throw attributeError('changeNote', NOTE_MISSING);
    return {
      publishedMark: mark,
      firstPublishedAt: draft.firstPublishedAt ?? at,
      changeNote: null,
      withdrawalReason: null,
      withdrawnSlug: null,
      corrections: [...(draft.corrections ?? []), ...(corrected ? [{ note, at } satisfies Correction] : [])],
      withdrawals: (draft.withdrawals ?? []).map((one) => ({ ...one, until: one.until ?? at })),
    };
  }

  /** What withdrawing adds. @throws the 400 that names the missing reason */
  function withdrawing({ withdrawalReason, withdrawals }: Draft, slug: string, at: string) {
    const reason = withdrawalReason?.trim() ?? '';
    if (reason === '') throw attributeError('withdrawalReason', REASON_MISSING);
    const withdrawal: Withdrawal = { reason, at, until: null };
    return { withdrawalReason: null, withdrawnSlug: slug, withdrawals: [...(withdrawals ?? []), withdrawal] };
  }

  async function publish(documentId: string): Promise<void> {
    const draft = await draftOf(documentId);
    if (!draft) return;
    const data = await publishing(documentId, draft, new Date().toISOString());
    await rows().updateMany({ where: { id: draft.id }, data });
  }

  async function unpublish(documentId: string): Promise<void> {
    const [draft, published] = [
      await draftOf(documentId),
      await documents().findOne({ documentId, fields: ['slug'], status: 'published' }),
    ];
    if (!draft || !published) return;
    const data = withdrawing(draft, published.slug ?? '', new Date().toISOString());
    await rows().updateMany({ where: { id: draft.id }, data });
  }

  async function refuseDeleting(documentId: string): Promise<void> {
    const known = await rows().count({
      where: {
        documentId,
        $or: [{ publishedAt: { $notNull: true } }, { publishedMark: { $notNull: true } }],
      },
    });
    if (known > 0) throw new errors.ApplicationError(WAS_PUBLISHED);
  }

  const before: Partial<Record<string, (documentId: string) => Promise<void>>> = {
    publish,
    unpublish,
    delete: refuseDeleting,
  };

  return async (context, next) => {
    if (context.uid !== MANAGEMENT_REPORT) return next();
    const data = writtenBy(context);
    for (const name of Object.keys(NOTHING_YET)) if (data) delete data[name];
    if (data && context.action === 'clone') {
      Object.assign(data, NOTHING_YET, { changeNote: null, withdrawalReason: null });
    }

    const { documentId, status } = context.params as { documentId?: string; status?: string };
    const prepare = before[context.action];
    if (prepare && documentId) {
      return strapi.db.transaction(async () => {
        await prepare(documentId);
        return next();
      });
    }
    if (data && status === 'published') {
      // Saved first and then published like any other: only so is it known what changes.
      return strapi.db.transaction(async () => {
        Object.assign(context.params, { status: 'draft' });
        const draft = (await next()) as { id: number; documentId: string };
        const { entries } = await documents().publish({ documentId: draft.documentId });
        return entries[0] ?? draft;
      });
    }
    return next();
  };
}
