import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

import type { Bilingual } from './plugins/accountability/server/src/shared/http/language';
import { TOO_LARGE } from './too-large';

interface Refusal {
  status: number;
  name: string;
  sentence: Bilingual;
}

const UNREADABLE: Refusal = {
  status: 400,
  name: 'BadRequestError',
  sentence: { es: 'La petición no se puede leer.', en: 'The request cannot be read.' },
};

/** By the code of the error Node's server meets with while it reads a request, as it answers them itself. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    name: 'RequestHeaderFieldsTooLargeError',
    sentence: {
      es: 'La dirección o las cabeceras de la petición son demasiado largas.',
      en: 'The address or the headers of the request are too long.',
    },
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    name: 'PayloadTooLargeError',
    sentence: TOO_LARGE,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    name: 'RequestTimeoutError',
    sentence: { es: 'La petición tardó demasiado en llegar.', en: 'The request took too long to arrive.' },
  },
};

/** A whole answer. Which language the reader prefers was not read either: it is said in both. */
function written({ status, name, sentence }: Refusal): string {
  const message = `${sentence.es} / ${sentence.en}`;
  const body = JSON.stringify({ data: null, error: { status, name, message, details: {} } });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/** What Node's server answers on a connection now, as it keeps it there itself. */
interface Answering {
  _httpMessage?: ServerResponse | null;
}

/** Closed with bytes unread, a connection is reset, and the answer lost with it (RFC 9112, 9.6): so long they are read and dropped. */
const LINGER_MS = 1_000;

/**
 * What Node's server cannot read it refuses by itself, and without a word: an address of more than 16 kB, a method that is
 * none, a header that is none. Here it has words, in the envelope of every refusal.
 */
export function answerUnreadable(server: Server): void {
  const answered = new WeakSet<Duplex>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // The rest of what was not read is no more readable.
    if (answered.has(socket)) return;
    const answer = (socket as Duplex & Answering)._httpMessage;
    // The request before it came whole, and is carried out: it has its answer, and the connection ends with that.
    if (answer?.req.complete && !answer.headersSent) {
      answer.shouldKeepAlive = false;
      return;
    }
    // In the middle of an answer a second one would be part of it.
    if (error.code === 'ECONNRESET' || !socket.writable || answer?.headersSent) {
      socket.destroy();
      return;
    }
    answered.add(socket);
    socket.end(written(REFUSALS[error.code ?? ''] ?? UNREADABLE));
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  });
}
