import type { Core } from '@strapi/strapi';

import type { Deadline } from '../../deadlines';
import { getService } from '../../get-service';
import type { Language } from '../../shared/language';
import { stored } from '../../shared/stored';
import { INQUIRY } from '../../uids';

import { CHANNEL_LABELS, TYPE_TEXTS } from '../intake/form';
import { renderReceipt } from './receipt';

/**
 * The receipt of a filing as it stands, under the institute's name of today.
 *
 * @throws when there is no such filing
 */
export async function issueReceipt(
  strapi: Core.Strapi,
  filingNumber: string,
  language: Language,
): Promise<Buffer> {
  const [settings, files, found] = await Promise.all([
    getService('settings').get(),
    getService('attachments').list(filingNumber, 'citizen'),
    strapi.documents(INQUIRY).findFirst({ filters: { filingNumber: { $eq: filingNumber } } }),
  ]);
  if (!found) throw new Error(`There is no filing ${filingNumber}`);
  const inquiry = stored(found, 'type', 'subject', 'channel', 'deadline', 'anonymous');
  const deadline = inquiry.deadline as unknown as Deadline;
  return renderReceipt(
    {
      institute: {
        name: settings.name,
        taxId: settings.taxId ?? null,
        contactLines: [settings.address, settings.phone, settings.email, settings.website].filter(
          (line): line is string => Boolean(line),
        ),
        timeZone: settings.timeZone,
      },
      filingNumber,
      receivedAt: deadline.receivedAt,
      typeLabel: TYPE_TEXTS[inquiry.type].label[language],
      subject: inquiry.subject,
      channelLabel: CHANNEL_LABELS[inquiry.channel][language],
      attachments: files.length,
      priority: inquiry.priority ?? false,
      deadline,
      anonymous: inquiry.anonymous,
      trackingPage: strapi.plugin('accountability').config<string>('trackingPage') || null,
    },
    language,
  );
}
