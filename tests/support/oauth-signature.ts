import { createHmac, timingSafeEqual } from 'node:crypto';

import { expectThat, type NetworkRequest } from './network-server';

export interface OauthSecrets {
  consumerKey: string;
  consumerSecret: string;
  token: string;
  tokenSecret: string;
}

/** RFC 5849, 3.6: everything but unreserved characters, in upper case. */
const encode = (text: string) =>
  Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9\-._~]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');

/** The protocol parameters of the header (RFC 5849, 3.5.1). */
function protocolParameters(header: string): Map<string, string> {
  expectThat(header.startsWith('OAuth '), 'Authorization: OAuth');
  const parameters = new Map<string, string>();
  for (const part of header.slice(6).split(',')) {
    const match = /^\s*([^=]+)="([^"]*)"\s*$/.exec(part);
    expectThat(match, 'a parameter of the header is name="value"');
    const name = decodeURIComponent(match[1] ?? '');
    expectThat(!parameters.has(name), `${name} stands once`);
    parameters.set(name, decodeURIComponent(match[2] ?? ''));
  }
  return parameters;
}

/** The parameters of a form in the body count, those of other bodies do not (RFC 5849, 3.4.1.3.1). */
function formParameters({ headers, body }: NetworkRequest): [string, string][] {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  return isForm ? [...new URLSearchParams(body.toString('utf8'))] : [];
}

/**
 * Whether a request is signed by who it says (OAuth 1.0a, HMAC-SHA1), worked out anew from the request alone.
 *
 * @param used the nonces seen so far: one counts once
 */
export function isSigned(request: NetworkRequest, secrets: OauthSecrets, used: Set<string>): boolean {
  const { method, path, query, headers } = request;
  const oauth = protocolParameters(headers.authorization ?? '');
  const get = (name: string) => oauth.get(name) ?? '';
  expectThat(get('oauth_signature_method') === 'HMAC-SHA1', 'oauth_signature_method');
  expectThat(get('oauth_version') === '1.0', 'oauth_version');
  expectThat(/^\d{10}$/.test(get('oauth_timestamp')), 'oauth_timestamp is in seconds');
  expectThat(Math.abs(Number(get('oauth_timestamp')) - Date.now() / 1000) < 300, 'oauth_timestamp is now');
  expectThat(get('oauth_nonce') !== '' && !used.has(get('oauth_nonce')), 'oauth_nonce is new');
  used.add(get('oauth_nonce'));
  if (get('oauth_consumer_key') !== secrets.consumerKey || get('oauth_token') !== secrets.token) return false;

  const signed = [...oauth].filter(([name]) => name !== 'oauth_signature' && name !== 'realm');
  const pairs = [...signed, ...query, ...formParameters(request)]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([one, first], [other, second]) =>
      one === other ? (first < second ? -1 : 1) : one < other ? -1 : 1,
    );
  const normalized = pairs.map(([name, value]) => `${name}=${value}`).join('&');
  const base = [method, encode(`http://${headers.host}${path}`), encode(normalized)].join('&');
  const key = `${encode(secrets.consumerSecret)}&${encode(secrets.tokenSecret)}`;
  const expected = createHmac('sha1', key).update(base).digest();
  const given = Buffer.from(get('oauth_signature'), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
