import type { Core, UID } from '@strapi/strapi';

import { attributeError, type DocumentMiddleware, writtenBy } from './document-middleware';

/** A change of a date the public knew; public itself. */
export interface DateChange {
  /** As the date is: ISO 8601 instants, or days `YYYY-MM-DD`. */
  from: string;
  to: string;
  reason: string;
  /** ISO 8601 instant. */
  at: string;
}

/** A type whose date, once published, moves only with a reason that becomes public. */
export interface AnnouncedDate {
  uid: UID.ContentType;
  /** Names of its attributes: the date, the date announced last, the reason asked for, and every change. */
  date: string;
  announced: string;
  /** The instant it was announced first, where the type keeps it. */
  since?: string;
  reason: string;
  history: string;
  /** The date as it is written into the history; `null` for what is none. */
  read: (value: unknown) => string | null;
  /** For the editor: no reason was given, or the date was taken away. */
  sentences: { missing: string; cleared: string };
}

type Row = Record<string, unknown> & { id: number };

/**
 * Document middleware: what was announced keeps the date it had, and moves only with a reason that becomes public. The
 * date compared with is the one announced last, so that taking the entry down in between changes nothing.
 */
export function keepAnnouncedDate(strapi: Core.Strapi, type: AnnouncedDate): DocumentMiddleware {
  const { uid, date, announced, since, reason, history, read, sentences } = type;
  const kept = [history, announced, ...(since === undefined ? [] : [since])];
  const rows = () => strapi.db.query(uid);

  async function draftOf(documentId: string): Promise<Row | null> {
    return (await rows().findOne({ where: { documentId, publishedAt: null } })) as Row | null;
  }

  /** The date the public was told last; of an entry published before this was kept, the one it has there. */
  async function announcedOf(documentId: string, draft: Row): Promise<string | null> {
    const told = read(draft[announced]);
    if (told !== null) return told;
    const published = (await rows().findOne({
      where: { documentId, publishedAt: { $notNull: true } },
    })) as Row | null;
    return published && read(published[date]);
  }

  /** What publishing these values adds to the history. @throws the 400 that names what is missing */
  function announcing(values: Record<string, unknown>, from: string | null, now: Date) {
    const to = read(values[date]);
    if (to === null) {
      if (from !== null) throw attributeError(date, sentences.cleared);
      return { [announced]: null };
    }
    const told = {
      [announced]: to,
      [reason]: null,
      ...(since === undefined ? {} : { [since]: values[since] ?? now }),
    };
    if (from === null || from === to) return told;
    const given = values[reason];
    const why = typeof given === 'string' ? given.trim() : '';
    if (why === '') throw attributeError(reason, sentences.missing);
    const changes = (values[history] as DateChange[] | null | undefined) ?? [];
    const change: DateChange = { from, to, reason: why, at: now.toISOString() };
    return { ...told, [history]: [...changes, change] };
  }

  return async (context, next) => {
    if (context.uid !== uid) return next();
    const data = writtenBy(context);
    // Only this middleware writes these: what was announced stays on record.
    for (const name of kept) if (data) delete data[name];

    const { documentId, status } = context.params as { documentId?: string; status?: string };
    if (context.action === 'clone') {
      Object.assign(data ?? {}, Object.fromEntries(kept.map((name) => [name, null])), { [history]: [] });
      return next();
    }
    if (context.action === 'publish' && documentId) {
      return strapi.db.transaction(async () => {
        const draft = await draftOf(documentId);
        if (draft) {
          const changed = announcing(draft, await announcedOf(documentId, draft), new Date());
          await rows().updateMany({ where: { id: draft.id }, data: changed });
        }
        return next();
      });
    }
    if (data && status === 'published') {
      const draft = documentId ? await draftOf(documentId) : null;
      const from = documentId && draft ? await announcedOf(documentId, draft) : null;
      const written = {
        ...draft,
        ...(date in data ? { [date]: data[date] } : {}),
        ...(typeof data[reason] === 'string' ? { [reason]: data[reason] } : {}),
      };
      Object.assign(data, announcing(written, from, new Date()));
    }
    return next();
  };
}
