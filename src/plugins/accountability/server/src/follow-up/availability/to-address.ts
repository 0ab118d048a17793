import { createHash } from 'node:crypto';

const MOST_CHARACTERS = 2_000;

/**
 * An address as it is asked for: whole, without what only a browser reads (`#…`). `null` for what is no page (`mailto:`,
 * `tel:`, nonsense) or longer than can be kept.
 *
 * @param ownOrigin what an address without a host begins with
 */
export function toAddress(link: string, ownOrigin: string): string | null {
  if (!URL.canParse(link, `${ownOrigin}/`)) return null;
  const url = new URL(link, `${ownOrigin}/`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href.length <= MOST_CHARACTERS ? url.href : null;
}

/** What an address is known by. */
export const addressKey = (address: string): string => createHash('sha256').update(address).digest('hex');
