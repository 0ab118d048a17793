import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { getService } from '../../get-service';
import type { Attachment } from '../../outbox';
import type { Recipient } from '../contacts/recipients';
import type { Channel, Message, Problem } from '../channel';
import { carryFiles } from '../mailing/attached-files';
import { mailing } from '../mailing/mailing';
import type { Mail } from '../mailing/prepared-mail';
import { previewMail } from '../mailing/preview';
import { countRecipients, groupProblems, recipientsIn } from '../mailing/recipients-preview';

const NO_SERVER: Problem = {
  field: 'channels.email',
  weight: 'warning',
  sentences: {
    es: 'No hay servidor de correo configurado (SMTP_URL): los mensajes esperarán en el correo saliente.',
    en: 'No mail server is configured (SMTP_URL): the messages will wait in the outbox.',
  },
};

const UNREACHABLE: Problem = {
  field: 'channels.email',
  weight: 'warning',
  sentences: {
    es: 'Los enlaces de baja y de archivos apuntan a este mismo equipo: nadie los podrá abrir. Configure PUBLIC_URL.',
    en: 'The links to unsubscribe and to files lead to this very machine: nobody can open them. Set PUBLIC_URL.',
  },
};

const isLoopback = (address: string) =>
  URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);

/** Who is of the house gets the memo where there is one, and not the same twice. */
const writtenTo =
  ({ channels }: Pick<Message, 'channels'>) =>
  ({ kind }: Recipient) =>
    kind === 'external' || !channels.includes('memo');

/** A mail to each contact of the groups chosen. */
export function emailChannel(strapi: Core.Strapi): Channel<Record<string, never>> {
  const mails = mailing(strapi);

  /** An invitation goes with its day for the reader's calendar. */
  async function invitation(message: Message): Promise<Attachment[]> {
    const { source } = message;
    if (source?.kind !== 'hearing') return [];
    const calendar = await getService('hearings').calendarFileOf(source.documentId);
    if (calendar === null) return [];
    return [
      {
        filename: 'audiencia.ics',
        content: Buffer.from(calendar),
        contentType: `text/calendar; charset=utf-8; method=${message.hearing?.cancelled ? 'CANCEL' : 'PUBLISH'}`,
      },
    ];
  }

  async function mail(message: Message): Promise<Mail> {
    const [{ logo }, files, calendar] = await Promise.all([
      getService('outbox').letterhead(),
      carryFiles(strapi, message.files),
      invitation(message),
    ]);
    return {
      subject: message.title,
      body: message.body,
      institute: message.institute,
      logo: logo && logo.alternativeText,
      links: files.links,
      attachments: [...calendar, ...files.attachments],
    };
  }

  const recipients = (message: Message) => recipientsIn(message, writtenTo(message));

  return {
    name: 'email',
    medium: 'email',
    title: { es: 'Correo', en: 'Email' },
    options: z.strictObject({}),

    async validate(message) {
      const found = await recipients(message);
      const outside = found.recipients.some(({ kind }) => kind === 'external');
      const here = isLoopback(strapi.config.get<string>('server.absoluteUrl', ''));
      return [
        ...groupProblems(message, found.recipients.length),
        ...(getService('outbox').canSend() ? [] : [NO_SERVER]),
        ...(outside && here ? [UNREACHABLE] : []),
      ];
    },

    audience: async (message) => countRecipients(await recipients(message)),

    async preview(message) {
      const groups = await getService('contacts').kindsOf(message.groupIds);
      const outside = groups.length === 0 || groups.includes('external');
      return { mail: await previewMail(await mail(message), outside), files: [] };
    },

    mail,

    send: (delivery, message, _options, now) =>
      mails.send(delivery, 'email', async () => (await recipients(message)).recipients, now),

    counts: mails.counts,
    refusals: mails.refusals,
    pause: mails.pause,
    resume: mails.resume,
    cancel: mails.cancel,
    retry: mails.retry,
  };
}
