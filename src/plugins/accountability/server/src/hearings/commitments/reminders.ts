import type { Core } from '@strapi/strapi';

import { addBusinessDays } from '../../deadlines';
import { getService } from '../../get-service';
import { COMMITMENT } from '../../uids';

import { COMMITMENT_REMINDER, type CommitmentReminder } from './mail';
import { type CommitmentRow, publishedCommitments } from './rows';

const LONGEST_TEXT = 200;
const OPEN = ['pending', 'in-progress'] as const;

type Due = CommitmentRow & { dueOn: string };

const shortened = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

/** Reminds offices of what they promised, by the rules of a plan's dates: twice before, and weekly once late. */
export function commitmentReminders(strapi: Core.Strapi) {
  return {
    /**
     * Puts the day's reminders in the outbox, one mail a person; the heads of planning get what no office can be told.
     * What was remembered is written with them: a run that dies sends all or nothing.
     *
     * @returns how many mails were put there
     */
    async remindCommitments({ now }: { now: Date }): Promise<number> {
      const followUp = getService('follow-up');
      const day = await followUp.reminderDay(now);
      if (!day) return 0;
      const { today, rules } = day;
      const { calendar, followUpFirstDays, followUpLastDays } = rules;
      const heads = (await getService('access').planningHeads()).map(({ email }) => email.toLowerCase());
      const horizon = addBusinessDays(today, followUpFirstDays, calendar);

      return strapi.db.transaction(async () => {
        const rows = (await publishedCommitments(strapi, {
          state: { $in: [...OPEN] },
          dueOn: { $lte: horizon },
        })) as Due[];
        const due = rows.map((row) => ({ ...row, remindedStage: row.remindedStage ?? 0 }));
        const marks = [followUpFirstDays, followUpLastDays] as const;
        const reminders = followUp.dueReminders(due, { today, calendar, marks });
        const addresses = await followUp.officeAddresses();
        const lines = new Map<string, CommitmentReminder['lines']>();
        for (const { occurrence, daysLeft } of reminders) {
          const { documentId, text, hearing, dueOn, responsible } = occurrence;
          const office = responsible && addresses.get(responsible.documentId);
          const line = {
            documentId,
            text: shortened(text),
            hearing: hearing?.title ?? null,
            dueOn,
            daysLeft,
          };
          for (const to of office ? [office] : heads) lines.set(to, [...(lines.get(to) ?? []), line]);
        }
        for (const [to, theirs] of lines) {
          // The key is readable in the database, and an address is not everybody's business.
          const whom = getService('personal-data').fingerprint(to);
          const key = `${COMMITMENT_REMINDER}:${today}:${whom}`;
          const data = { today, lines: theirs } satisfies CommitmentReminder;
          await getService('outbox').enqueue({ template: COMMITMENT_REMINDER, key, to, data });
        }
        for (const { occurrence, remembered } of reminders) {
          // Draft and published version: publishing again forgets nothing.
          const { documentId } = occurrence;
          await strapi.db.query(COMMITMENT).updateMany({ where: { documentId }, data: remembered });
        }
        return lines.size;
      });
    },
  };
}
