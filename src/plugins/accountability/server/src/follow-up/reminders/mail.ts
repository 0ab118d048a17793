import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { JsonRecord } from '../../outbox/templates';
import { longDate } from '../../shared/text/long-date';
import { escapeMarkdown } from '../../shared/text/markdown';

import type { Overview } from '../overview';
import type { FollowedAction, FollowedPlan } from '../published-plan';
import type { OccurrenceReminder, RemindedOccurrence } from './selection';

export const REMINDER_TEMPLATE = 'follow-up.reminder';
export const WEEKLY_TEMPLATE = 'follow-up.weekly';

const MOST_LISTED = 100;

/** A line of a reminder. */
interface Line {
  planId: string;
  action: string;
  label: string;
  dueOn: IsoDate;
  daysLeft: number;
}

interface ReminderContent {
  today: IsoDate;
  total: number;
  lines: Line[];
}

type Listed = OccurrenceReminder<RemindedOccurrence & { plan: FollowedPlan; action: FollowedAction }>;

/** What the outbox keeps of an office's reminders of a day. */
export function reminderContent(reminders: readonly Listed[], today: IsoDate): JsonRecord {
  const lines = reminders.slice(0, MOST_LISTED).map(({ occurrence, daysLeft }) => ({
    planId: occurrence.planId,
    action: occurrence.action.name,
    label: occurrence.label,
    dueOn: occurrence.dueOn,
    daysLeft,
  }));
  return { today, total: reminders.length, lines } satisfies ReminderContent;
}

/** A plan on the heads' weekly page. */
interface PlanLine {
  planId: string;
  title: string;
  done: number;
  total: number;
  late: { action: string; label: string; dueOn: IsoDate }[];
  dueSoon: { action: string; label: string; dueOn: IsoDate }[];
}

interface WeeklyContent {
  today: IsoDate;
  plans: PlanLine[];
}

/** What the outbox keeps of the heads' weekly page. */
export function weeklyContent(overviews: readonly Overview[], today: IsoDate): JsonRecord {
  const plans = overviews.map(({ plan, summary, actions }): PlanLine => {
    const those = (status: string) =>
      actions
        .flatMap(({ name, occurrences }) => occurrences.map((one) => ({ ...one, action: name })))
        .filter((one) => one.status === status)
        .slice(0, MOST_LISTED)
        .map(({ action, label, dueOn }) => ({ action, label, dueOn }));
    return {
      planId: plan.documentId,
      title: plan.title,
      done: summary.done,
      total: summary.total,
      late: those('late'),
      dueSoon: those('due-soon'),
    };
  });
  return { today, plans } satisfies WeeklyContent;
}

/** Tells the outbox how these mails read. */
export function defineFollowUpMails(strapi: Core.Strapi): void {
  const admin = strapi.config.get<string>('admin.absoluteUrl');
  const board = (planId: string) =>
    `${admin}/plugins/accountability/seguimiento?plan=${encodeURIComponent(planId)}`;
  getService('outbox').define(
    REMINDER_TEMPLATE,
    (data) => Promise.resolve(renderReminder(data as unknown as ReminderContent, board)),
    { es: 'Recordatorio de acciones del plan', en: 'Reminder of the plan’s actions' },
  );
  getService('outbox').define(
    WEEKLY_TEMPLATE,
    (data) => Promise.resolve(renderWeekly(data as unknown as WeeklyContent, board)),
    { es: 'Seguimiento semanal del plan', en: 'Weekly follow-up of the plan' },
  );
}

type BoardAddress = (planId: string) => string;

const day = (date: IsoDate) => longDate(date, 'es');
const days = (count: number) => (count === 1 ? 'un día hábil' : `${count} días hábiles`);

function renderReminder({ today, total, lines }: ReminderContent, board: BoardAddress) {
  const late = lines.filter(({ daysLeft, dueOn }) => daysLeft < 0 || dueOn < today).length;
  const rest = total - lines.length;
  return {
    subject:
      late > 0
        ? `Acciones del plan atrasadas (${late}) y próximas`
        : `${total === 1 ? 'Una acción del plan vence' : `${total} acciones del plan vencen`} pronto`,
    body: [
      `Esto del plan de comunicaciones está a su cargo y requiere su atención hoy, ${day(today)}.`,
      lines.map((line) => reminderLine(line, today, board)).join('\n'),
      ...(rest > 0 ? [`Y ${rest} más.`] : []),
      'Al registrar la evidencia, la acción queda cumplida. Si no alcanza la fecha, cámbiela y diga el motivo: se publica.',
    ].join('\n\n'),
  };
}

function reminderLine({ planId, action, label, dueOn, daysLeft }: Line, today: IsoDate, board: BoardAddress) {
  const told =
    dueOn < today
      ? `**Atrasada**: venció el ${day(dueOn)}.`
      : daysLeft === 0
        ? '**Hoy** es el último día hábil.'
        : `Vence el ${day(dueOn)}: ${daysLeft === 1 ? 'falta' : 'faltan'} ${days(daysLeft)}.`;
  return `- [${escapeMarkdown(action)}](${board(planId)}): ${escapeMarkdown(label)}. ${told}`;
}

function renderWeekly({ today, plans }: WeeklyContent, board: BoardAddress) {
  const late = plans.reduce((sum, plan) => sum + plan.late.length, 0);
  return {
    subject: `Seguimiento semanal del plan: ${late === 0 ? 'nada atrasado' : late === 1 ? 'una fecha atrasada' : `${late} fechas atrasadas`}`,
    body: [
      `Así está el plan de comunicaciones el ${day(today)}.`,
      ...plans.flatMap((plan) => [
        `## ${escapeMarkdown(plan.title)}`,
        `Cumplidas **${plan.done} de ${plan.total}**. [Ver el seguimiento](${board(plan.planId)})`,
        ...section('Atrasadas', plan.late),
        ...section('Próximas a vencer', plan.dueSoon),
      ]),
    ].join('\n\n'),
  };
}

function section(title: string, dates: PlanLine['late']): string[] {
  if (dates.length === 0) return [];
  const lines = dates.map(
    ({ action, label, dueOn }) => `- ${escapeMarkdown(action)}: ${escapeMarkdown(label)}, ${day(dueOn)}`,
  );
  return [`**${title}**`, lines.join('\n')];
}
