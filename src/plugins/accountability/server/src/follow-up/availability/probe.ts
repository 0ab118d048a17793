import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';

import { guardAddress, guardedLookup, type NameLookup, type Reach } from './guard';
import { TOO_MANY_REDIRECTS, verdictOf, verdictOfError } from './verdict';
import type { Found } from './vocabulary';

export interface ProbeOptions {
  reach: Reach;
  /** For one way of asking, with its redirects. */
  timeoutMs: number;
  /** Aborted when the application stops. */
  stop: AbortSignal;
  /** Who knows the addresses of names; the system, where nothing else is said. */
  lookUp?: NameLookup;
}

type Method = 'HEAD' | 'GET';

const MAX_REDIRECTS = 5;
/** Of a page that is there, as much as tells it from one that only says it is. */
const MAX_BYTES = 65_536;

/**
 * Whether something answers at an address. HEAD first, which costs the other side least; what it does not settle is asked
 * once more with GET, since many servers answer HEAD wrongly.
 *
 * @throws when the application stops meanwhile: nothing is known then
 */
export async function probe(address: string, options: ProbeOptions): Promise<Found> {
  const found = await ask('HEAD', address, options);
  return found.outcome === 'available' || found.failure === 'internal-address'
    ? found
    : ask('GET', address, options);
}

async function ask(
  method: Method,
  address: string,
  { reach, timeoutMs, stop, lookUp }: ProbeOptions,
): Promise<Found> {
  stop.throwIfAborted();
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([stop, limit]);
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const { status, location } = await send(method, url, { reach, lookUp, signal });
      if (location === null) return verdictOf(status);
      url = new URL(location, url);
    }
    return TOO_MANY_REDIRECTS;
  } catch (error) {
    stop.throwIfAborted();
    return verdictOfError(error, limit.aborted);
  }
}

/** One request, on a connection of its own, to an address that is checked as it is connected to. */
async function send(
  method: Method,
  url: URL,
  { reach, lookUp, signal }: Pick<ProbeOptions, 'reach' | 'lookUp'> & { signal: AbortSignal },
) {
  guardAddress(url, reach);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    request(url, {
      method,
      signal,
      agent: false,
      lookup: guardedLookup(url, reach, lookUp),
      headers: { 'User-Agent': `accountability-link-check (+${reach.ownOrigin})`, Accept: '*/*' },
    })
      .once('response', resolve)
      // Stays after the answer began: what fails later fails the reading of the body too.
      .on('error', reject)
      .end();
  });
  const status = response.statusCode ?? 0;
  const location = status >= 300 && status < 400 ? (response.headers.location ?? null) : null;
  if (method === 'GET' && location === null) await readBeginning(response);
  else response.destroy();
  return { status, location };
}

async function readBeginning(response: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop ends the connection: a body may have no end.
    if (size >= MAX_BYTES) return;
  }
}
