import type { Core } from '@strapi/strapi';

import { type Deadline, toldIn } from '../../deadlines';
import { getService } from '../../get-service';
import type { Language } from '../../shared/http/language';
import { stored } from '../../shared/documents/stored';
import { INQUIRY, INQUIRY_EVENT } from '../../uids';

import { TYPE_TEXTS } from '../intake/form';
import { INTAKE_CHANNEL_LABELS } from '../labels';
import { renderReceipt } from './receipt';

/** The first event of a filing. */
async function receptionOf(strapi: Core.Strapi, filingNumber: string) {
  const where = { kind: 'received', inquiry: { filingNumber } };
  const event: unknown = await strapi.db.query(INQUIRY_EVENT).findOne({ where });
  return event as { at: Date | string; detail: { dueOn?: string } | null };
}

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
  const [settings, files, found, event] = await Promise.all([
    getService('settings').get(),
    getService('attachments').list(filingNumber, 'citizen'),
    strapi.documents(INQUIRY).findFirst({ filters: { filingNumber: { $eq: filingNumber } } }),
    receptionOf(strapi, filingNumber),
  ]);
  if (!found) throw new Error(`There is no filing ${filingNumber}`);
  const inquiry = stored(found, 'type', 'subject', 'channel', 'deadline', 'anonymous');
  // What the citizen was told then: a pause or an extension since is no part of the receipt.
  const deadline = {
    ...toldIn(inquiry.deadline as unknown as Deadline, language),
    ...(event.detail?.dueOn && { dueOn: event.detail.dueOn }),
  };
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
      recordedAt: new Date(event.at).toISOString(),
      typeLabel: TYPE_TEXTS[inquiry.type].label[language],
      subject: inquiry.subject,
      channelLabel: INTAKE_CHANNEL_LABELS[inquiry.channel][language],
      attachments: files.length,
      priority: inquiry.priority ?? false,
      deadline,
      anonymous: inquiry.anonymous,
      trackingPage: strapi.plugin('accountability').config<string>('trackingPage') || null,
    },
    language,
  );
}
