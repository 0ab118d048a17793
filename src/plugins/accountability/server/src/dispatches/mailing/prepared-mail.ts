import type { Attachment, LaidOutMail, RenderedMail } from '../../outbox';
import { escapeHtml } from '../../shared/text/escape-html';
import { replaceVariables, variablesIn } from '../../shared/text/variables';
import { PERSONAL_VARIABLE, withoutName } from '../message/variables';

import { layOutMailing, type MailText, UNSUBSCRIBE } from './layout';

/** What a channel mails, before it is anybody's. */
export interface Mail extends Omit<MailText, 'leavable'> {
  attachments: readonly Attachment[];
}

/** Whom one message is for. */
export interface Reader {
  name: string | null;
  /** How they leave the mailing; of the institute's own people there is none. */
  unsubscribeUrl?: string | undefined;
}

const withName = (text: string, name: string) =>
  replaceVariables(text, (variable) => (variable === PERSONAL_VARIABLE ? name : undefined));

/**
 * A mail laid out once for all its readers: what differs is put in for each. Four layouts at most, with a name or without,
 * to be left or not.
 */
export function prepareMail({ attachments, ...mail }: Mail) {
  const personal = variablesIn(mail.body).includes(PERSONAL_VARIABLE);
  const layouts = new Map<string, Promise<LaidOutMail>>();

  function layoutFor(named: boolean, leavable: boolean): Promise<LaidOutMail> {
    const key = `${named} ${leavable}`;
    const layout =
      layouts.get(key) ??
      layOutMailing({ ...mail, leavable, body: named ? mail.body : withoutName(mail.body) });
    layouts.set(key, layout);
    return layout;
  }

  return {
    /** What one reader gets. */
    async for({ name, unsubscribeUrl }: Reader): Promise<RenderedMail & { body: LaidOutMail }> {
      const named = personal && name !== null;
      const { html, text } = await layoutFor(named, unsubscribeUrl !== undefined);
      const leave = (laidOut: string, address: string) => laidOut.replaceAll(UNSUBSCRIBE, () => address);
      const url = unsubscribeUrl ?? '';
      return {
        subject: name === null ? withoutName(mail.subject) : withName(mail.subject, name),
        body: {
          html: leave(named ? withName(html, escapeHtml(name)) : html, escapeHtml(url)),
          text: leave(named ? withName(text, name) : text, url),
        },
        attachments: [...attachments],
      };
    },
  };
}

export type PreparedMail = ReturnType<typeof prepareMail>;
