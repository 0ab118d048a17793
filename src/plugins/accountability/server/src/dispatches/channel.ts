import type { z } from '@strapi/utils';

import type { Institute, JsonRecord } from '../outbox';
import type { Channel as Medium } from '../plans';
import type { Bilingual } from '../shared/http/language';

import type { Mail } from './mailing/prepared-mail';
import type { ChannelName, DeliveryState, SourceKind } from './vocabulary';

/** A hearing a message calls to, as its readers need it. */
export interface HearingFacts {
  documentId: string;
  slug: string;
  title: string;
  startsAt: Date;
  venue: string | null;
  address: string | null;
  streamUrl: string | null;
  /** It will not be held. */
  cancelled: boolean;
}

/** A file of the media library that goes with a message. */
export interface AttachedFile {
  name: string;
  /** Absolute, or from the application's own root. */
  url: string;
  mime: string;
  /** In kilobytes. */
  size: number;
  hash: string;
  ext: string;
  provider: string;
}

/** What is to be told, with its variables filled in: each channel makes of it what its readers see. */
export interface Message {
  /** The dispatch's documentId. */
  dispatchId: string;
  title: string;
  /** Markdown. `{{nombre}}`, who reads it, is still open: a channel that knows nobody leaves it out (`withoutName`). */
  body: string;
  /** The page of the website it leads to; `null` where none is known. */
  link: string | null;
  source: { kind: SourceKind; documentId: string; title: string } | null;
  /** The hearing it calls to or belongs to. */
  hearing: HearingFacts | null;
  /** Every channel it goes out through. */
  channels: readonly ChannelName[];
  /** The groups of contacts chosen, by documentId. */
  groupIds: readonly string[];
  files: readonly AttachedFile[];
  institute: Institute;
  /** IANA. */
  timeZone: string;
}

/** What keeps a message from going out, or what its writer should know. */
export interface Problem {
  /** What is wrong, as a path of the dispatch: `body`, `groups`, `options.text`. */
  field: string;
  sentences: Bilingual;
  /** `warning`: it may go out all the same. */
  weight: 'error' | 'warning';
}

/** A file made of a message: a poster, a picture, a letter. */
export interface MadeFile {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** What a reader of the channel will see. */
export interface Preview {
  /** Of a mail. */
  mail?: { subject: string; html: string; text: string };
  /** Of a post. */
  post?: {
    text: string;
    /** As the network counts it, and at most. */
    length: number;
    limit: number;
    /** The network's own page to post by hand, with the text filled in where it takes one. */
    shareUrl: string | null;
    /** Whether the application posts it, or a person does. */
    mode: 'automatic' | 'assisted';
  };
  /** To be fetched by name. */
  files: { name: string; label: Bilingual; contentType: string }[];
}

/** To how many people something goes, and how many are left out for what reason. */
export interface Audience {
  count: number;
  left: Record<string, number>;
}

export interface Counts {
  total: number;
  sent: number;
  /** Refused for good. */
  refused: number;
  /** Left out meanwhile: they unsubscribed. */
  leftOut: number;
}

/** Why some were refused, and how many for this reason. It names nobody. */
export interface Refusals {
  reason: Bilingual;
  total: number;
}

/** How far a channel is, after a step. */
export interface Progress {
  state: Extract<DeliveryState, 'sending' | 'awaiting-proof' | 'sent' | 'partial' | 'failed'>;
  counts?: Counts;
  /** Where what was published stands. */
  url?: string | null;
  /** Why it does not go on, or did not go out, for the office. It names nobody. */
  problem?: Bilingual | null;
  /** When the next step is worth trying, of one that is `sending`. */
  retryAt?: Date;
}

/** One channel's part of a dispatch, while it is carried out by this instance alone. */
export interface DeliveryInHand {
  documentId: string;
  dispatchId: string;
  /** Steps so far, this one included. */
  attempts: number;
  /** What the channel has kept of earlier steps. */
  memory: JsonRecord;
  /** Keeps something before the next step is taken: what follows may be the last thing this process does. */
  keep: (memory: JsonRecord) => Promise<void>;
}

/**
 * A way out of the house. Another one is one more file in `channels/`, and its name in the vocabulary.
 *
 * @template Options what the editor says for this channel alone
 */
export interface Channel<Options = unknown> {
  readonly name: ChannelName;
  /** The plan's medium: actions of it are carried out by what went out here. */
  readonly medium: Medium;
  readonly title: Bilingual;
  /** What is not given has a default: an empty object is enough. */
  readonly options: z.ZodType<Options>;
  /** Everything that is wrong with it, at once. */
  validate(message: Message, options: Options): Promise<Problem[]>;
  /** To how many it goes, of channels that write to people one by one. */
  audience?(message: Message): Promise<Audience>;
  /** What readers will see. The message has no errors. */
  preview(message: Message, options: Options): Promise<Preview>;
  /** One of the files the preview names; `null` for another name. */
  file?(message: Message, options: Options, name: string): Promise<MadeFile | null>;
  /** What it mails, of channels that go by mail. */
  mail?(message: Message, options: Options): Promise<Mail>;
  /**
   * Begins, or goes on: called again until its end is reached, also after a process that died half-way, so what was done
   * already must not be done twice.
   *
   * @param now what time it is: pauses are counted from it
   */
  send(delivery: DeliveryInHand, message: Message, options: Options, now: Date): Promise<Progress>;
  /** How far what is going on has come by now, of channels that take their time. */
  counts?(delivery: Pick<DeliveryInHand, 'documentId'>): Promise<Counts>;
  /** Why it was refused to those it was refused to, of channels that count them. */
  refusals?(delivery: Pick<DeliveryInHand, 'documentId'>): Promise<Refusals[]>;
  /** Stops what has begun, until it is let go on; only of channels that take their time. */
  pause?(delivery: Pick<DeliveryInHand, 'documentId'>): Promise<void>;
  resume?(delivery: Pick<DeliveryInHand, 'documentId'>): Promise<void>;
  /** Gives up what has not gone out, and takes back what can be. */
  cancel?(delivery: Pick<DeliveryInHand, 'documentId' | 'dispatchId'>): Promise<void>;
  /** Gives what was refused for now another try. */
  retry?(delivery: Pick<DeliveryInHand, 'documentId'>): Promise<void>;
}
