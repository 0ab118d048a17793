import type { JsonRecord } from '../../outbox';
import type { DeliveryInHand, Progress } from '../channel';

import { type FailureKind, NetworkError, progressAfter } from './failures';

export interface Picture {
  content: Buffer;
  contentType: string;
  filename: string;
  /** For who does not see it. */
  description: string;
}

export interface Post {
  text: string;
  link: string | null;
  picture: Picture | null;
}

/** A network as far as posting needs it. All it does may throw a `NetworkError`. */
export interface Network {
  readonly name: string;
  /** For how long it takes the same text only once, in milliseconds. */
  readonly refusesTwiceFor: number;
  /** The post with this text among those made since then, by its id; `null` where there is none. */
  find(text: string, since: Date | null): Promise<string | null>;
  /** Brings the picture there before the post, where the network wants it so. @returns its id */
  upload?(picture: Picture): Promise<string>;
  /** @param pictureId what `upload` answered. @returns the post's id */
  post(post: Post, pictureId: string | null): Promise<string>;
  /** Where people read it. Never throws: it stands there already. */
  addressOf(id: string): Promise<string>;
}

/** What is kept of a post between two steps. */
interface Memory {
  /** When it was first tried; `null` where it was given up, so that who lets it go on gives it another day. */
  since: Date | null;
  /** When it was asked for; `null` where it surely is not there. */
  asked: Date | null;
  /** What was asked for: a hearing that is put off meanwhile makes another text of the message. */
  text: string | null;
  id: string | null;
  pictureId: string | null;
  pictureAt: Date | null;
}

const HOUR = 3_600_000;
/** A network forgets a picture that no post shows after a day. */
const PICTURE_KEEPS = 12 * HOUR;
/** Clocks differ, and a network's says when a post was made. */
const CLOCKS_DIFFER = 10 * 60_000;

const textIn = (memory: JsonRecord, name: string) => {
  const value = memory[name];
  return typeof value === 'string' ? value : null;
};

function instantIn(memory: JsonRecord, name: string): Date | null {
  const value = textIn(memory, name);
  return value === null ? null : new Date(value);
}

const recall = (memory: JsonRecord): Memory => ({
  since: instantIn(memory, 'since'),
  asked: instantIn(memory, 'asked'),
  text: textIn(memory, 'text'),
  id: textIn(memory, 'id'),
  pictureId: textIn(memory, 'pictureId'),
  pictureAt: instantIn(memory, 'pictureAt'),
});

const toKeep = ({ since, asked, text, id, pictureId, pictureAt }: Memory): JsonRecord => ({
  since: since?.toISOString() ?? null,
  asked: asked?.toISOString() ?? null,
  text,
  id,
  pictureId,
  pictureAt: pictureAt?.toISOString() ?? null,
});

const isOf = (error: unknown, ...kinds: FailureKind[]) =>
  error instanceof NetworkError && kinds.includes(error.kind);

/** A refusal that says for sure that nothing was published. */
const isCertain = (error: unknown) => isOf(error, 'limited', 'credentials', 'refused');

/**
 * Posts once, however often it is called: that it is going to ask is kept before it asks, and what was asked for without
 * an answer is looked for before it is asked for again.
 *
 * @param picture drawn only where it is needed
 * @param now what time it is for this step
 */
export async function postOnce(
  network: Network,
  delivery: DeliveryInHand,
  { text, link, picture }: { text: string; link: string | null; picture: () => Promise<Picture | null> },
  now: Date,
): Promise<Progress> {
  let memory = recall(delivery.memory);
  const since = memory.since ?? now;
  const keep = async (change: Partial<Memory>) => {
    memory = { ...memory, ...change };
    await delivery.keep(toKeep(memory));
  };

  async function lookFor(asked: Date): Promise<string | null> {
    try {
      return await network.find(memory.text ?? text, new Date(asked.getTime() - CLOCKS_DIFFER));
    } catch (error) {
      if (!isOf(error, 'refused')) throw error;
      // We may post, and not look. As long as the network itself takes no text twice, asking again is safe.
      if (now.getTime() - asked.getTime() < network.refusesTwiceFor) return null;
      throw new NetworkError('uncertain', network.name);
    }
  }

  /** What the network says is there already, whoever put it there; `null` where it cannot be looked at either. */
  async function findDuplicate(asked: string): Promise<string | null> {
    try {
      return await network.find(asked, null);
    } catch (error) {
      if (!isOf(error, 'refused')) throw error;
      return null;
    }
  }

  async function bring(shown: Picture | null): Promise<string | null> {
    if (!shown || !network.upload) return null;
    const { pictureId, pictureAt } = memory;
    if (pictureId && pictureAt && now.getTime() - pictureAt.getTime() < PICTURE_KEEPS) return pictureId;
    const uploaded = await network.upload(shown);
    await keep({ pictureId: uploaded, pictureAt: now });
    return uploaded;
  }

  async function publish(): Promise<string> {
    const shown = await picture();
    const pictureId = await bring(shown);
    const post = { text: memory.text ?? text, link, picture: shown };
    const askedBefore = memory.asked;
    await keep({ asked: askedBefore ?? now, text: post.text });
    try {
      return await network.post(post, pictureId);
    } catch (error) {
      // What an earlier request did remains unknown, whatever this one was told.
      if (askedBefore === null && isCertain(error)) await keep({ asked: null, text: null });
      const there = isOf(error, 'duplicate') ? await findDuplicate(post.text) : null;
      if (there === null) throw error;
      return there;
    }
  }

  try {
    if (memory.id === null) {
      const there = memory.asked && (await lookFor(memory.asked));
      await keep({ id: there ?? (await publish()) });
    }
    return { state: 'sent', url: memory.id && (await network.addressOf(memory.id)) };
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    const progress = progressAfter(error, {
      attempts: delivery.attempts,
      since,
      now,
      doubtful: memory.asked !== null,
    });
    await keep({ since: progress.state === 'sending' ? since : null });
    return progress;
  }
}
