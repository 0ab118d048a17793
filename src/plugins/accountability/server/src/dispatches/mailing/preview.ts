import { getService } from '../../get-service';
import { LOGO_CID } from '../../outbox';
import type { Preview } from '../channel';

import { type Mail, prepareMail } from './prepared-mail';

/** Stands for each reader's own. */
const SOMEBODY = 'Nombre de la persona';

/**
 * A mail as its readers will get it; its logo in it, because a page shows no part of a message.
 *
 * @param outside whether some of them are not of the house, and can leave the mailing
 */
export async function previewMail(mail: Mail, outside: boolean): Promise<NonNullable<Preview['mail']>> {
  const { subject, body } = await prepareMail(mail).for({
    name: SOMEBODY,
    unsubscribeUrl: outside ? '#' : undefined,
  });
  const { logo } = await getService('outbox').letterhead();
  const source = logo ? `data:${logo.contentType};base64,${logo.content.toString('base64')}` : '';
  return { subject, html: body.html.replaceAll(`cid:${LOGO_CID}`, () => source), text: body.text };
}
