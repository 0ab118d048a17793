import { createHash } from 'node:crypto';

import { readable } from '../shared/values';

import { layOut, LOGO_CID } from './layout';
import type { Letterhead } from './letterhead';
import type { RenderedMail } from './templates';

/** A message as the email plugin's provider takes it (nodemailer's words). */
export interface Letter {
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  headers: Record<string, string>;
  attachments: object[];
}

/** RFC 5322, 2.1.1: no line of a header is longer; a subject nobody reads to the end is cut well before. */
const LONGEST_SUBJECT = 200;

/** One line, whatever a person wrote: what breaks lines would begin another header. */
function oneLine(text: string): string {
  const line = readable(text.replace(/[\s\u0085\u2028\u2029]+/g, ' ')).trim();
  const characters = [...line];
  return characters.length > LONGEST_SUBJECT ? `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…` : line;
}

/** As one header says it, to its end: an address cut short would be another one. */
const headerLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '');

/** The same for every try of a message, so that a mailbox that gets it twice can tell (RFC 5322, 3.6.4). */
function messageIdOf(key: string, sender: string): string {
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
}

/**
 * Puts a message together.
 *
 * @param sender the address it comes from; its name is the institute's
 */
export function writeLetter(
  key: string,
  to: string,
  { subject, body, attachments = [], headers = {} }: RenderedMail,
  { institute, logo, replyTo }: Letterhead,
  sender: string,
): Letter {
  const title = oneLine(subject);
  return {
    from: { name: oneLine(institute.name), address: sender },
    to: { name: '', address: to },
    ...(replyTo ? { replyTo: oneLine(replyTo) } : {}),
    subject: title,
    ...(typeof body === 'string'
      ? layOut({ subject: title, body }, institute, logo && logo.alternativeText)
      : body),
    messageId: messageIdOf(key, sender),
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerLine(value)])),
      // RFC 3834: nothing answers it by itself; Exchange and Outlook go by their own header.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    attachments: [
      ...(logo
        ? [
            {
              filename: `logo${logo.extension}`,
              content: logo.content,
              contentType: logo.contentType,
              contentDisposition: 'inline',
              cid: LOGO_CID,
            },
          ]
        : []),
      ...attachments.map(({ filename, content, contentType }) => ({
        filename: oneLine(filename),
        content,
        contentType,
      })),
    ],
  };
}
