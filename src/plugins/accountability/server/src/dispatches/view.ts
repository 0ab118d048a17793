import type { Language } from '../shared/http/language';

import type { Channel, Counts, Problem, Refusals } from './channel';
import { countsInWords } from './evidence';
import type { LibraryFile } from './message/message';
import { VARIABLES } from './message/variables';
import type { DeliveryRow, DispatchRow } from './rows';

/** A problem as the page shows it. */
export const problemView = ({ field, weight, sentences }: Problem, language: Language) => ({
  field,
  weight,
  message: sentences[language],
});

/** A channel to choose. */
export const channelView = (channel: Channel, language: Language) => ({
  name: channel.name,
  medium: channel.medium,
  title: channel.title[language],
  /** Whether it writes to the contacts of the groups chosen. */
  mails: channel.mail !== undefined,
});

/** What a text may leave open, and what is put there. */
export const variablesView = (language: Language) =>
  Object.entries(VARIABLES).map(([name, meaning]) => ({ name, meaning: meaning[language] }));

/** @param attached whether it goes with a mail; else the mail leads to it */
export const fileView = ({ id, name, size }: LibraryFile, attached: boolean) => ({
  id,
  name,
  kilobytes: size,
  attached,
});

const isoOrNull = (at: string | Date | null) => (at === null ? null : new Date(at).toISOString());

/** A dispatch as the pages of the admin have it. */
export const dispatchView = (row: DispatchRow) => ({
  documentId: row.documentId,
  title: row.title,
  body: row.body ?? '',
  source: row.sourceKind && row.sourceId ? { kind: row.sourceKind, documentId: row.sourceId } : null,
  groupIds: row.groupIds ?? [],
  actionIds: row.actionIds ?? [],
  fileIds: row.fileIds ?? [],
  channels: row.channels ?? [],
  state: row.state,
  revision: row.revision,
  preparedBy: row.preparedBy,
  sentBy: row.sentBy,
  sentAt: isoOrNull(row.sentAt),
  sendAt: isoOrNull(row.sendAt),
  updatedAt: isoOrNull(row.updatedAt),
});

export const countsOf = ({ total, sent, refused, leftOut }: DeliveryRow): Counts | null =>
  total === null ? null : { total, sent: sent ?? 0, refused: refused ?? 0, leftOut: leftOut ?? 0 };

/** One channel's part, with how far it is by now. */
export function deliveryView(
  row: DeliveryRow,
  channel: Channel | undefined,
  counts: Counts | null,
  refusals: readonly Refusals[],
  language: Language,
) {
  return {
    channel: row.channel,
    title: channel?.title[language] ?? row.channel,
    state: row.state,
    counts,
    words: counts && countsInWords(counts),
    refusals: refusals.map(({ reason, total }) => ({ reason: reason[language], total })),
    url: row.url,
    problem: row.problem?.[language] ?? null,
    pausable: channel?.pause !== undefined,
    startedAt: isoOrNull(row.startedAt),
    finishedAt: isoOrNull(row.finishedAt),
    nextAttemptAt: isoOrNull(row.nextAttemptAt),
  };
}
