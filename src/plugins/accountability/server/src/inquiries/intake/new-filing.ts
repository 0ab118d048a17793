import type { InquiryType } from '../../deadlines';
import type { Actor } from '../case/case-file';
import type { Channel, PriorityReason, ReplyMedium } from '../vocabulary';

/** What is known of a person when they file; what is missing may be asked for later (Ley 1437 de 2011, art. 15). */
interface FiledPerson {
  kind?: string | undefined;
  name?: string | undefined;
  idType?: string | undefined;
  idNumber?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  city?: string | undefined;
}

/** A filing as it was understood, whoever wrote it down. */
export interface NewFiling {
  type: InquiryType;
  subject: string;
  message: string;
  anonymous: boolean;
  replyBy: ReplyMedium;
  /** Of an anonymous one only where to answer to. */
  person?: FiledPerson | undefined;
  /** Proof that the privacy notice was shown; its instant is added. */
  consent?: object | undefined;
  /** The slug of a public hearing. */
  hearing?: string | undefined;
  /** Rule T8: why it comes first. */
  priorityReason?: PriorityReason | undefined;
}

/** Which way it came, and who wrote it down. */
export interface FilingOrigin {
  channel: Channel;
  /** The instant the channel recorded (rule C4); `null`: this one. */
  receivedAt: Date | null;
  by: Actor;
}
