import type { IncomingMessage } from 'node:http';

import Negotiator from 'negotiator';

import type { Language } from '../shared/http/language';

/** Longer ones are answered and not kept. */
const LONGEST_URL = 2_000;

/**
 * Whether a request may be given what others were given: a read, by nobody in particular. Who somebody is, Strapi's content
 * API and users-permissions know by `Authorization` alone. Cookies (an analytics program's on the institute's domain, the
 * panel's) decide nothing of a read: sessions are read by the sign-in of users-permissions and of the panel only.
 */
export function isAnonymousRead({ method, headers, url = '' }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    headers.authorization === undefined &&
    url.length <= LONGEST_URL
  );
}

/** As `languageOf` for one of Koa's requests (RFC 9110, 12.5.4). */
export function languageFrom(acceptLanguage: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  return negotiator.language(['es', 'en']) === 'en' ? 'en' : 'es';
}

/**
 * The same for requests that ask the same: in which order the parameters stand, and how they are escaped, is no matter.
 * Within one parameter (`sort[title]=asc&sort[date]=desc`) the order is kept, for it may mean something.
 *
 * @param url path and query
 * @param origin of the website whose script asks; the answer names it
 */
export function requestKey(url: string, language: Language, origin = ''): string {
  const [path = '', ...query] = url.split('?');
  const pairs = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(/=(.*)/s, 2).map(normalized));
  const ofParameter = pairs.map((pair) => ({ parameter: pair[0]?.split('%5B', 1)[0] ?? '', pair }));
  ofParameter.sort((one, other) =>
    one.parameter < other.parameter ? -1 : one.parameter > other.parameter ? 1 : 0,
  );
  return [language, origin, path, ofParameter.map(({ pair }) => pair.join('=')).join('&')].join(' ');
}

/**
 * Escaped in one way. What cannot be read stays as it is, for the parser of queries does not read it either; so does what
 * has another `=`, which it may take for the one.
 */
function normalized(text: string): string {
  if (text.includes('=')) return text;
  try {
    return encodeURIComponent(decodeURIComponent(text.replaceAll('+', ' ')));
  } catch {
    return text;
  }
}
