import { createHmac } from 'node:crypto';

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

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/**
 * The signature of a request (RFC 5849, 3.4, HMAC-SHA1), in base64.
 *
 * @param url without its query
 * @param parameters all that count: of the protocol, the query and a form
 */
export function signatureOf(
  method: string,
  url: string,
  parameters: readonly (readonly [string, string])[],
  { consumerSecret, tokenSecret }: Pick<OauthSecrets, 'consumerSecret' | 'tokenSecret'>,
): string {
  const normalized = parameters
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const base = [method.toUpperCase(), encode(url), encode(normalized)].join('&');
  return createHmac('sha1', `${encode(consumerSecret)}&${encode(tokenSecret)}`)
    .update(base)
    .digest('base64');
}

/**
 * Whether a request is signed by who it says (OAuth 1.0a), worked out anew from the request alone.
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

  const protocol = [...oauth].filter(([name]) => name !== 'oauth_signature' && name !== 'realm');
  const parameters = [...protocol, ...query, ...formParameters(request)];
  const expected = signatureOf(method, `http://${headers.host}${path}`, parameters, secrets);
  return get('oauth_signature') === expected;
}
