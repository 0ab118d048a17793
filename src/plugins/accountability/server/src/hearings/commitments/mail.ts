import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import { getService } from '../../get-service';
import { longDate } from '../../shared/text/long-date';
import { escapeMarkdown } from '../../shared/text/markdown';
import { COMMITMENT } from '../../uids';

export const COMMITMENT_REMINDER = 'commitment.reminder';

/** What the outbox keeps of an office's reminders of a day. */
export interface CommitmentReminder {
  today: IsoDate;
  lines: { documentId: string; text: string; hearing: string | null; dueOn: IsoDate; daysLeft: number }[];
}

/** Tells the outbox how the reminders read. */
export function defineCommitmentMail(strapi: Core.Strapi): void {
  const admin = strapi.config.get<string>('admin.absoluteUrl');
  const page = (documentId: string) =>
    `${admin}/content-manager/collection-types/${COMMITMENT}/${documentId}`;
  getService('outbox').define(
    COMMITMENT_REMINDER,
    (data) => Promise.resolve(render(data as unknown as CommitmentReminder, page)),
    { es: 'Recordatorio de compromisos', en: 'Reminder of commitments' },
  );
}

const day = (date: IsoDate) => longDate(date, 'es');

function render({ today, lines }: CommitmentReminder, page: (documentId: string) => string) {
  const late = lines.filter(({ dueOn }) => dueOn < today).length;
  const many = lines.length === 1 ? 'Un compromiso vence' : `${lines.length} compromisos vencen`;
  return {
    subject: late > 0 ? `Compromisos atrasados (${late}) y próximos` : `${many} pronto`,
    body: [
      `Esto se prometió a la ciudadanía y está a su cargo hoy, ${day(today)}.`,
      lines.map((line) => lineOf(line, today, page)).join('\n'),
      'Registre el avance o el cumplimiento: se publica.',
    ].join('\n\n'),
  };
}

function lineOf(
  { documentId, text, hearing, dueOn, daysLeft }: CommitmentReminder['lines'][number],
  today: IsoDate,
  page: (documentId: string) => string,
): string {
  const left = daysLeft === 1 ? 'falta un día hábil' : `faltan ${daysLeft} días hábiles`;
  const told =
    dueOn < today
      ? `**Atrasado**: venció el ${day(dueOn)}.`
      : daysLeft === 0
        ? '**Hoy** es el último día hábil.'
        : `Vence el ${day(dueOn)}: ${left}.`;
  const from = hearing === null ? '' : ` (${escapeMarkdown(hearing)})`;
  return `- [${escapeMarkdown(text)}](${page(documentId)})${from}. ${told}`;
}
