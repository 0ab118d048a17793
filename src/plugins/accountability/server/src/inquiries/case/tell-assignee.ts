import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { escapeMarkdown } from '../../shared/text/markdown';
import { PLUGIN_ID } from '../../uids';
import { longDate } from '../../shared/text/long-date';

import type { Actor } from './case-file';
import type { Happened } from './tell-citizen';

const TEMPLATE = 'inquiry.assigned';

/** Has who was put in charge of a case told by mail, unless they did it themselves. Nothing of the person is in it. */
export async function tellAssignee(strapi: Core.Strapi, happened: Happened, actor: Actor): Promise<void> {
  const { documentId, filingNumber, version, event, dueOn } = happened;
  if (event.kind !== 'assigned' || event.detail.assignee.id === actor.userId) return;
  const user = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id: event.detail.assignee.id }, select: ['email'] })) as { email: string } | null;
  if (!user) return;
  await getService('outbox').enqueue({
    template: TEMPLATE,
    key: `${TEMPLATE}:${documentId}:${version}`,
    to: user.email,
    data: { documentId, filingNumber, dueOn, by: actor.name, note: event.detail.note },
    about: filingNumber,
  });
}

/** Where the admin shows a case. */
function caseAddress(strapi: Core.Strapi, documentId: string): string {
  const admin = strapi.config.get<string>('admin.absoluteUrl', '').replace(/\/$/, '');
  return `${admin}/plugins/${PLUGIN_ID}/inquietudes/${encodeURIComponent(documentId)}`;
}

/** Tells the outbox how that mail reads. */
export function defineAssignmentMail(strapi: Core.Strapi): void {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  getService('outbox').define(
    TEMPLATE,
    ({ documentId, filingNumber, dueOn, by, note }) => {
      const number = text(filingNumber);
      const remark = text(note) === '' ? '' : `\n\n> ${escapeMarkdown(text(note))}`;
      return Promise.resolve({
        subject: `Queda a su cargo el caso ${number}`,
        body: `${escapeMarkdown(text(by))} le asignó el caso **${number}**, que vence el **${longDate(text(dueOn), 'es')}**.${remark}

[Abrir el caso](${caseAddress(strapi, text(documentId))})`,
      });
    },
    { es: 'Caso asignado', en: 'Case assigned' },
  );
}
