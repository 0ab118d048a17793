import { getService } from '../get-service';
import type { IsoDate } from '../deadlines';
import type { Bilingual } from '../shared/http/language';

import type { Channel, Counts, Message } from './channel';
import type { DispatchRow } from './rows';

/** What shows that it went out, beyond what the channel itself says. */
export interface Proof {
  url?: string | null;
  /** Of the media library. */
  fileId?: number | null;
  note?: string | null;
  on?: IsoDate | null;
  /** Who says so; nobody: the application saw it. */
  by?: string;
}

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** `412 de 415 enviados, 3 rechazados` */
export function countsInWords({ total, sent, refused, leftOut }: Counts): string {
  return [
    `${sent} de ${some(total, 'enviado', 'enviados')}`,
    refused > 0 ? some(refused, 'rechazado', 'rechazados') : '',
    // They unsubscribed, or are contacts no more.
    leftOut > 0 ? `${leftOut} por fuera` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** How a delivery reads on the plan's follow-up: `Correo: 412 de 415 enviados, 3 rechazados. «Invitación…»` */
function evidenceNote(title: Bilingual, message: string, counts: Counts | null, note?: string | null) {
  return [`${title.es}: ${counts ? countsInWords(counts) : 'publicado'}. «${message}»`, note]
    .filter(Boolean)
    .join(' ');
}

/**
 * Tells the plan that what a dispatch had to do through one channel was done: evidence of those of its actions whose
 * medium it is, in the running transaction. Again, it is the same evidence.
 */
export async function recordEvidence(
  { documentId, actionIds }: Pick<DispatchRow, 'documentId' | 'actionIds'>,
  { name, medium, title }: Pick<Channel, 'name' | 'medium' | 'title'>,
  message: Pick<Message, 'title' | 'hearing'>,
  counts: Counts | null,
  { url = null, fileId = null, note = null, on = null, by }: Proof,
  now: Date,
): Promise<void> {
  const ofMedium = await getService('plans').actionsOfMedium(actionIds ?? [], medium);
  await getService('follow-up').recordCarriedOut(
    ofMedium,
    {
      kind: 'dispatch',
      key: `dispatch:${documentId}:${name}`,
      together: `dispatch:${documentId}:`,
      url,
      fileId,
      note: evidenceNote(title, message.title, counts, note),
      hearingId: message.hearing?.documentId ?? null,
      on,
      ...(by === undefined ? {} : { recorder: { name: by } }),
    },
    now,
  );
}
