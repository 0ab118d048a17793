import tlds from 'tlds';

/** A stretch of a text, by its offsets (UTF-16). */
export interface Span {
  start: number;
  end: number;
}

/** Names of top-level domains, as IANA lists them: without one at its end, `fin.Luego` is no address. */
const TOP_LEVEL = new Set(tlds.map((name) => name.toLowerCase()));
/** RFC 1035, 2.3.4, counted as it goes over the wire. */
const LONGEST_LABEL = 63;
const LONGEST_ADDRESS = 4_096;

const HOST = String.raw`[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}][\p{L}\p{N}_-]*)+`;
const IN_PATH = String.raw`[\p{L}\p{N}!*';:=+,.$/%#\[\]\-_~@|&]|\([^\s()]*\)`;
const ENDS_PATH = String.raw`[\p{L}\p{N}=_#/+\-]|\([^\s()]*\)`;
const QUERY = String.raw`\?[\p{L}\p{N}!?*'@();:&=+$/%#\[\]\-_.,~|]*[\p{L}\p{N}\-_&=#/]`;
const AFTER_HOST = String.raw`(?::\d+)?(?:/(?:(?:${IN_PATH})*(?:${ENDS_PATH}))?)?(?:${QUERY})?`;

/** What may be an address. Before it: nothing that would make it a part of a word, a mail address or a hashtag. */
const CANDIDATE = new RegExp(String.raw`(?<![A-Za-z0-9@＠$#＃])(https?://)?(${HOST})`, 'giu');
const REST = new RegExp(AFTER_HOST, 'uy');

/** A label as it goes over the wire: letters beyond ASCII make it longer (RFC 3492). */
function wireLength(label: string): number {
  if (/^[\x21-\x7e]+$/.test(label)) return label.length;
  const url = `http://${label}/`;
  return URL.canParse(url) ? new URL(url).hostname.length : Infinity;
}

/** The longest beginning of a host that ends in a top-level domain; `null` where there is none. */
function validHost(host: string, following: string): string | null {
  const labels = host.split('.');
  for (let count = labels.length; count > 1; count -= 1) {
    const kept = labels.slice(0, count);
    const next = count < labels.length ? '.' : following;
    if (TOP_LEVEL.has(kept.at(-1)?.toLowerCase() ?? '') && !/^[0-9A-Za-z@+-]/.test(next)) {
      return kept.every((label) => wireLength(label) <= LONGEST_LABEL) ? kept.join('.') : null;
    }
  }
  return null;
}

/** The web addresses of a text as X finds them, with their scheme or without (twitter-text 3, `extractUrlsWithIndices`). */
export function webAddresses(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const [whole, scheme = '', host = ''] = match;
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    if (scheme === '' && /[-_./]$/.test(text.slice(0, start))) continue;
    const valid = validHost(host, text.slice(start + whole.length));
    if (valid === null) continue;
    REST.lastIndex = start + scheme.length + valid.length;
    const end = REST.lastIndex + (REST.exec(text)?.[0].length ?? 0);
    if (end - start <= LONGEST_ADDRESS) found.push({ start, end });
  }
  return found;
}
