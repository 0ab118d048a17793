import type { IncomingMessage, ServerResponse } from 'node:http';

import { LRUCache } from 'lru-cache';

import { matchesEtag } from '../shared/public-reads/http-cache';

import { type Answer, type Encoding, encodingFor } from './answer';

/** A few dozens are in use; more are somebody's invention. */
const encodings = new LRUCache<string, Encoding>({ max: 200 });

function encodingOf({ headers }: IncomingMessage): Encoding {
  const accepted = headers['accept-encoding'] ?? '';
  const known = encodings.get(accepted);
  if (known) return known;
  const encoding = encodingFor(accepted);
  encodings.set(accepted, encoding);
  return encoding;
}

/** Sends a kept answer in the form its reader likes, or a 304 where the reader has it. */
export function sendAnswer(
  { etag, forms, unchanged }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const known = request.headers['if-none-match'];
  if (known !== undefined && matchesEtag(known, etag)) {
    response.writeHead(304, unchanged).end();
    return;
  }
  const { headers, bytes } = forms[encodingOf(request)] ?? forms.identity;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(bytes);
}
