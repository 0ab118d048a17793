import { isRecord } from '../../../shared/values';

import { NetworkError } from '../failures';
import type { FacebookSettings } from '../settings';

import { FACEBOOK, facebookError } from './errors';

/** A version is answered for two years after the next one is out. */
const GRAPH_VERSION = 'v25.0';
/** A picture goes up within it, also over a slow line. */
const PATIENCE = 60_000;

/** What goes to the Graph API. */
export interface GraphRequest {
  path: string;
  query?: Record<string, string>;
  /** Makes it a `POST`. */
  form?: FormData;
  milliseconds?: number;
}

export type Graph = ReturnType<typeof graphApi>;

/**
 * Facebook's Graph API, asked as the page. The token travels in a header, since addresses end up in logs; but
 * `/debug_token` takes the token it is asked about as a parameter.
 */
export function graphApi({ apiUrl, token }: FacebookSettings, clock: () => Date) {
  const later = () => new NetworkError('later', FACEBOOK);

  async function answerTo({ path, query = {}, form, milliseconds = PATIENCE }: GraphRequest) {
    const url = new URL(`${apiUrl}/${GRAPH_VERSION}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    try {
      const response = await fetch(url, {
        ...(form ? { method: 'POST', body: form } : {}),
        headers: { Authorization: `Bearer ${token}` },
        redirect: 'error',
        signal: AbortSignal.timeout(milliseconds),
      });
      return { response, text: await response.text() };
    } catch {
      // The connection broke, or nobody answered in time. What fetch says of it may quote the request.
      throw later();
    }
  }

  return {
    /** @returns what it answers, an object. @throws NetworkError */
    async ask(request: GraphRequest): Promise<Record<string, unknown>> {
      const { response, text } = await answerTo(request);
      let body: unknown = null;
      try {
        body = JSON.parse(text);
      } catch {
        // Something in between answered, a proxy perhaps: what became of the request is unknown.
        if (response.ok) throw later();
      }
      if (!response.ok) throw facebookError(response.status, response.headers, body, clock());
      if (!isRecord(body)) throw later();
      return body;
    },
  };
}
