import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { JsonRecord } from '../../outbox';
import { optional } from '../../shared/forms/fields';
import { longDate } from '../../shared/text/long-date';
import { readable } from '../../shared/values';
import { CONTACT_GROUP } from '../../uids';
import type { Channel, DeliveryInHand, MadeFile, Message } from '../channel';
import { carryFiles } from '../mailing/attached-files';
import { mailing } from '../mailing/mailing';
import { previewMail } from '../mailing/preview';
import type { Mail } from '../mailing/prepared-mail';
import { countRecipients, recipientsIn } from '../mailing/recipients-preview';
import { memoPdf, NO_NUMBER_YET } from '../memos/pdf';
import type { Issued } from '../memos/service';
import { withoutName } from '../message/variables';
import { printedLogo } from '../printed-logo';

export interface MemoOptions {
  /** Who signs; the planning office where not said. */
  from?: string | undefined;
  /** Whom it is for; the names of the groups where not said. */
  to?: string | undefined;
}

const FILE = 'memo.pdf';
const PLANNING = 'Oficina de Planeación';
const STAFF = 'Funcionarios y contratistas';
const LONGEST = 250;

const line = optional(z.string().trim().max(LONGEST).transform(readable));
const options = z.strictObject({ from: line, to: line });

/** A memo to the institute's own people, numbered when it goes out. Whoever of the groups is outside gets the mail. */
export function memoChannel(strapi: Core.Strapi) {
  const mails = mailing(strapi);

  const recipientsOf = (message: Pick<Message, 'groupIds'>) =>
    recipientsIn(message, ({ kind }) => kind === 'internal');

  async function internalGroups({ groupIds }: Pick<Message, 'groupIds'>): Promise<string> {
    const groups = (await strapi.db.query(CONTACT_GROUP).findMany({
      select: ['name'],
      where: { documentId: { $in: [...groupIds] }, kind: 'internal' },
      orderBy: { name: 'asc' },
    })) as { name: string }[];
    return groups.map(({ name }) => name).join(', ') || STAFF;
  }

  /** Who writes to whom, when, about what, under which number. */
  async function headOf(message: Message, { from, to }: MemoOptions) {
    const issued = await getService('memos').find(message.dispatchId);
    return {
      number: issued?.number ?? null,
      on: issued?.issuedOn ?? localDate(new Date(), message.timeZone),
      from: from ?? PLANNING,
      to: to ?? (await internalGroups(message)),
      subject: withoutName(message.title),
    };
  }

  async function document(message: Message, given: MemoOptions): Promise<MadeFile> {
    const [head, logo, { taxId }] = await Promise.all([
      headOf(message, given),
      printedLogo(strapi),
      getService('settings').get(),
    ]);
    const content = await memoPdf({
      ...head,
      institute: message.institute,
      taxId: taxId ?? null,
      logo,
      body: withoutName(message.body),
    });
    return { filename: `${head.number ?? 'memorando'}.pdf`, contentType: 'application/pdf', content };
  }

  async function mail(message: Message, given: MemoOptions): Promise<Mail> {
    const [head, pdf, { logo }, files] = await Promise.all([
      headOf(message, given),
      document(message, given),
      getService('outbox').letterhead(),
      carryFiles(strapi, message.files),
    ]);
    return {
      subject: [head.number, message.title].filter(Boolean).join(': '),
      body: message.body,
      heading: [
        ['Memorando', head.number ?? NO_NUMBER_YET],
        ['De', head.from],
        ['Para', head.to],
        ['Fecha', longDate(head.on, 'es')],
        ['Asunto', head.subject],
      ],
      institute: message.institute,
      logo: logo && logo.alternativeText,
      links: files.links,
      attachments: [pdf, ...files.attachments],
    };
  }

  /** Its number, which is also kept with the delivery and stays there, whatever else is. */
  async function issue(delivery: DeliveryInHand, message: Message, now: Date) {
    const issued: Issued = await getService('memos').issueOnce(message.dispatchId, now);
    const memory = { ...delivery.memory, ...issued };
    if (delivery.memory.number !== issued.number) await delivery.keep(memory);
    const keep = (more: JsonRecord) => delivery.keep({ ...memory, ...more });
    return { ...delivery, memory, keep };
  }

  return {
    name: 'memo',
    medium: 'internal-communication',
    title: { es: 'Memorando interno', en: 'Internal memo' },
    options,

    async validate(message: Message) {
      const { recipients } = await recipientsOf(message);
      if (recipients.length > 0) return [];
      return [
        {
          field: 'groupIds',
          weight: 'error',
          sentences: {
            es: 'Un memorando es para la gente del instituto: elija un grupo que la tenga.',
            en: 'A memo is for the institute’s own people: choose a group that has some.',
          },
        },
      ];
    },

    audience: async (message: Message) => countRecipients(await recipientsOf(message)),

    async preview(message: Message, given: MemoOptions) {
      return {
        mail: await previewMail(await mail(message, given), false),
        files: [
          {
            name: FILE,
            label: { es: 'El memorando', en: 'The memo' },
            contentType: 'application/pdf',
          },
        ],
      };
    },

    file: async (message: Message, given: MemoOptions, name: string) =>
      name === FILE ? document(message, given) : null,

    mail,

    async send(delivery: DeliveryInHand, message: Message, _given: MemoOptions, now = new Date()) {
      const numbered = await issue(delivery, message, now);
      const recipients = async () => (await recipientsOf(message)).recipients;
      return mails.send(numbered, 'memo', recipients, now);
    },

    counts: mails.counts,
    refusals: mails.refusals,
    pause: mails.pause,
    resume: mails.resume,
    cancel: mails.cancel,
    retry: mails.retry,
  } as const satisfies Channel<MemoOptions> & Record<string, unknown>;
}
