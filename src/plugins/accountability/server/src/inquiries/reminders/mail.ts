import type { Core } from '@strapi/strapi';

import type { InquiryType } from '../../deadlines';
import { getService } from '../../get-service';
import type { JsonRecord } from '../../outbox/templates';
import { TYPE_TEXTS } from '../intake/form';
import { longDate } from '../../shared/text/long-date';

import type { Note, Reminder } from './selection';

export const REMINDER_TEMPLATE = 'inquiry.reminder';

const CASES_LISTED = 100;

/** A line of the mail. A subject is the citizen's words and may name a person: it stays in the admin. */
type Line = Pick<Reminder['case'], 'documentId' | 'filingNumber' | 'type' | 'priority' | 'dueOn'> & {
  notes: Note[];
};

interface Content {
  today: string;
  total: number;
  lines: Line[];
}

/** What the outbox keeps of a person's reminders of a day. */
export function reminderContent(reminders: readonly Reminder[], today: string): JsonRecord {
  const lines = reminders.slice(0, CASES_LISTED).map(({ case: one, notes }) => {
    const { documentId, filingNumber, type, priority, dueOn } = one;
    return { documentId, filingNumber, type, priority, dueOn, notes };
  });
  return { today, total: reminders.length, lines } satisfies Content;
}

/** Tells the outbox how a day's reminders read. */
export function defineReminderMail(strapi: Core.Strapi): void {
  const admin = strapi.config.get<string>('admin.absoluteUrl');
  getService('outbox').define(
    REMINDER_TEMPLATE,
    (data) => Promise.resolve(renderReminder(data as unknown as Content, admin)),
    { es: 'Recordatorio de plazos', en: 'Reminder of due dates' },
  );
}

function renderReminder({ today, total, lines }: Content, admin: string) {
  const desk = `${admin}/plugins/accountability/inquietudes`;
  const more = total - lines.length;
  return {
    subject: `${total === 1 ? 'Una inquietud requiere' : `${total} inquietudes requieren`} su atención`,
    body: [
      `Estas son las inquietudes que requieren su atención hoy, ${longDate(today, 'es')}; primero las prioritarias.`,
      lines.map((line) => lineOf(line, desk)).join('\n'),
      ...(more > 0 ? [`Y ${more} más.`] : []),
      `[Abrir la bandeja de inquietudes](${desk})`,
    ].join('\n\n'),
  };
}

function lineOf({ documentId, filingNumber, type, priority, dueOn, notes }: Line, desk: string): string {
  const label = TYPE_TEXTS[type satisfies InquiryType].label.es;
  const first = priority ? ' · **Prioritaria**' : '';
  const told = notes.map(sentenceOf).join(' ');
  return `- [${filingNumber}](${desk}/${documentId})${first} · ${label} · vence el ${longDate(dueOn, 'es')}. ${told}`;
}

const days = (count: number) => (count === 1 ? 'un día hábil' : `${count} días hábiles`);

function sentenceOf(note: Note): string {
  switch (note.kind) {
    case 'late':
      return `**Vencida** hace ${days(note.businessDays)}.`;
    case 'due-today':
      return '**Hoy** es el último día hábil para responder.';
    case 'due-soon':
      return `${note.businessDays === 1 ? 'Falta' : 'Faltan'} ${days(note.businessDays)}.`;
    case 'accepted':
      return `Venció sin respuesta y se entiende aceptada: las copias se entregan a más tardar el ${longDate(note.copiesDueOn, 'es')}.`;
    case 'withdrawal':
      return `La ciudadanía no la completó: su plazo terminó el ${longDate(note.completionDueOn, 'es')} y puede declararse el desistimiento.`;
    case 'moved':
      return `El calendario cambió: antes vencía el ${longDate(note.from, 'es')}.`;
  }
}
