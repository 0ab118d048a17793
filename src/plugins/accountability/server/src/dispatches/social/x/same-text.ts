import type { TweetEntitiesV2 } from 'twitter-api-v2';

import { oneLine } from '../../../shared/text/folding';

/** A post as X gives it back. */
export interface PostOnX {
  id: string;
  text: string;
  entities?: TweetEntitiesV2 | undefined;
}

/** X writes these three as HTML does. */
const ESCAPED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** A text to compare by: X gives an address a scheme where it has none, and perhaps a stroke at its end. */
const comparable = (text: string) =>
  oneLine(
    text
      .normalize('NFC')
      .replace(/https?:\/\//gi, '')
      .replace(/\/(?=\s|$)/g, ''),
  );

/** What a post says, with the addresses its writer wrote in place of X's own, and without the picture's. */
function written({ text, entities }: PostOnX): string {
  const plain = text.replace(/&(?:lt|gt|amp);/g, (entity) => ESCAPED[entity] ?? entity);
  return (entities?.urls ?? []).reduce((shown, { url, expanded_url, media_key: picture }) => {
    const isPicture = picture !== undefined || /\/(?:photo|video)\/\d+$/.test(expanded_url);
    return shown.replace(url, () => (isPicture ? '' : expanded_url));
  }, plain);
}

/** Whether a post on X says what we asked for. */
export function saysTheSame(post: PostOnX, text: string): boolean {
  return comparable(written(post)) === comparable(text);
}
