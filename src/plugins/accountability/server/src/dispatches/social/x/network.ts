import type { Network } from '../post-once';
import type { XSettings } from '../settings';

import { XApi } from './client';
import { xError } from './errors';
import { saysTheSame } from './same-text';

/** As many as X gives at once. */
const RECENT = 100;
const LONGEST_DESCRIPTION = 1_000;
const HOUR = 3_600_000;

/** X takes the same text again after some twelve hours: half of it is sure. */
const REFUSES_TWICE_FOR = 6 * HOUR;

/** An account on X. */
export function xNetwork(settings: XSettings): Network {
  const api = new XApi(settings);

  /** Does what it says, or throws as networks do. */
  async function ask<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      throw xError(error);
    }
  }

  return {
    name: 'X',
    refusesTwiceFor: REFUSES_TWICE_FOR,

    find: (text, since) =>
      ask(async () => {
        const { data: account } = await api.me();
        const { tweets } = await api.userTimeline(account.id, {
          max_results: RECENT,
          exclude: ['replies', 'retweets'],
          'tweet.fields': ['created_at', 'entities'],
          // Without parts of a second: X knows none.
          ...(since ? { start_time: since.toISOString().replace(/\.\d+Z$/, 'Z') } : {}),
        });
        return tweets.find((post) => saysTheSame(post, text))?.id ?? null;
      }),

    upload: ({ content, description }) =>
      ask(async () => {
        const id = await api.uploadMedia(content, { media_type: 'image/png', media_category: 'tweet_image' });
        const text = description.slice(0, LONGEST_DESCRIPTION);
        await api.createMediaMetadata(id, { alt_text: { text } });
        return id;
      }),

    post: ({ text }, pictureId) =>
      ask(async () => {
        const media = pictureId === null ? {} : { media: { media_ids: [pictureId] as [string] } };
        const { data } = await api.tweet(text, media);
        return data.id;
      }),

    addressOf: (id) => Promise.resolve(`https://x.com/i/web/status/${id}`),
  };
}
