import type { TweetEntitiesV2 } from 'twitter-api-v2';

import { oneLine } from '../../../shared/folding';

import { webAddresses } from '../web-addresses';

/** A post as X gives it back. */
export interface PostOnX {
  id: string;
  text: string;
  entities?: TweetEntitiesV2 | undefined;
}

/** X writes these three as HTML does. */
const ESCAPED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What X makes of an address: a scheme where there was none, and perhaps a stroke at its end. */
const bare = (address: string) => address.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/** A text with each address in the form in which two are compared. */
function withBareAddresses(text: string): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of webAddresses(text)) {
    plain += text.slice(from, start) + bare(text.slice(start, end));
    from = end;
  }
  return oneLine((plain + text.slice(from)).normalize('NFC'));
}

/** What a post says, with the addresses its writer wrote in place of X's own, and without the picture's. */
function written({ text, entities }: PostOnX): string {
  const full = (entities?.urls ?? []).reduce((shown, { url, expanded_url, media_key: picture }) => {
    const isPicture = picture !== undefined || /\/(?:photo|video)\/\d+$/.test(expanded_url);
    return shown.replace(url, () => (isPicture ? '' : expanded_url));
  }, text);
  return full.replace(/&(?:lt|gt|amp);/g, (entity) => ESCAPED[entity] ?? entity);
}

/** Whether a post on X says what we asked for. */
export function saysTheSame(post: PostOnX, text: string): boolean {
  return withBareAddresses(written(post)) === withBareAddresses(text);
}
