import type { Institute } from '../../outbox';
import type { AttachedFile, Counts, DeliveryInHand, MadeFile, Preview, Progress } from '../channel';
import type { Recipient } from '../contacts/recipients';

/** The mail a memo goes with. */
export interface MemoMail {
  subject: string;
  /** Markdown. */
  body: string;
  links: readonly { name: string; url: string }[];
  heading: readonly (readonly [name: string, value: string])[];
  institute: Institute;
  /** The logo's alternative text; `null` where there is none. */
  logo: string | null;
  attachments: readonly MadeFile[];
}

type Delivery = Pick<DeliveryInHand, 'documentId'>;

/** What carries it: mail to many, as the dispatches send it (`mailing/`), and what they know of a message. */
export interface MemoCarrier {
  withoutName: (text: string) => string;
  letterhead: () => Promise<{ logo: { alternativeText: string } | null }>;
  carryFiles: (
    files: readonly AttachedFile[],
  ) => Promise<{ attachments: readonly MadeFile[]; links: MemoMail['links'] }>;
  previewMail: (mail: MemoMail) => Promise<NonNullable<Preview['mail']>>;
  mailing: {
    send: (
      delivery: DeliveryInHand,
      channel: 'memo',
      recipients: () => Promise<readonly Recipient[]>,
      now: Date,
    ) => Promise<Progress>;
    counts: (delivery: Delivery) => Promise<Counts>;
    pause: (delivery: Delivery) => Promise<void>;
    resume: (delivery: Delivery) => Promise<void>;
    cancel: (delivery: Delivery) => Promise<void>;
    retry: (delivery: Delivery) => Promise<void>;
  };
}
