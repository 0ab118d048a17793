import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { Attachment, Institute, JsonRecord } from '../../outbox/templates';

import { calendarFile } from '../calendar-file';
import { codeAddress } from '../code-address';
import { organizerOf } from '../organizer';
import { isOver, letterOf, MAIL_WORDS, type MailKind, type RegistrationMail } from './mail-words';
import { qrImage } from './qr-image';

export const templateOf = (kind: MailKind) => `hearing.${kind}`;

/** What goes with a mail: the calendar's entry, and the code for the door. Who waits has no place to enter yet. */
async function attachmentsOf(mail: RegistrationMail, organizer: { name: string; email: string }) {
  const { hearing, arrangement, sequence, code, attendance, confirmed } = mail;
  if (!confirmed) return [];
  const over = isOver(mail);
  const event = {
    ...arrangement,
    cancelled: over,
    hearingId: hearing.documentId,
    title: hearing.title,
    sequence,
    organizer,
    changedAt: new Date(),
  };
  const calendar: Attachment = {
    filename: 'audiencia.ics',
    content: Buffer.from(calendarFile(event)),
    contentType: `text/calendar; charset=utf-8; method=${over ? 'CANCEL' : 'PUBLISH'}`,
  };
  if (over || attendance !== 'in-person') return [calendar];
  return [calendar, { filename: 'codigo-qr.png', content: await qrImage(code), contentType: 'image/png' }];
}

/** Tells the outbox how the mails to people who come to a hearing read. */
export function defineRegistrationMails(strapi: Core.Strapi): void {
  const page = strapi.plugin('accountability').config<string>('registrationPage') || '';

  const render = async (data: JsonRecord, { institute }: { institute: Institute }) => {
    const mail = data as unknown as RegistrationMail;
    const { timeZone } = await getService('settings').get();
    return {
      ...letterOf(mail, timeZone, codeAddress(page, mail.hearing.slug, mail.code)),
      attachments: await attachmentsOf(mail, organizerOf(strapi, institute)),
    };
  };
  for (const kind of Object.keys(MAIL_WORDS) as MailKind[]) {
    getService('outbox').define(templateOf(kind), render, MAIL_WORDS[kind].title);
  }
}
