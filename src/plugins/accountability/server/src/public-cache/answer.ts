import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import Negotiator from 'negotiator';

/** What an answer may be packed in, the smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Headers as `writeHead` takes them without looking at each: name, value, name, value. */
type FlatHeaders = string[];

interface Form {
  headers: FlatHeaders;
  bytes: Buffer;
}

/** A finished answer. Its forms come to it as they are ready; `identity` is always there. */
export interface Answer {
  etag: string;
  forms: Partial<Record<Encoding, Form>> & { identity: Form };
  /** Of a 304. */
  unchanged: FlatHeaders;
}

/** What a 304 does not repeat (RFC 9110, 15.4.5), and what each form has its own of. */
const OF_THE_CONTENT = ['content-type', 'content-length', 'content-encoding', 'content-disposition', 'etag'];
const COMPRESSIBLE = /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|xml|javascript|ld|rss|atom))/;
/** Below, a packet is a packet. */
const LEAST_COMPRESSED = 1_024;

/** @param headers as they were first sent, in lower case; nothing of one request only */
export function answerOf(headers: Readonly<Record<string, string>>, etag: string, bytes: Buffer): Answer {
  const common = Object.entries(headers).filter(
    ([name]) => !OF_THE_CONTENT.includes(name) && name !== 'vary',
  );
  const vary = [...new Set([headers.vary, 'Accept-Encoding'].filter(Boolean))].join(', ');
  const flat = [...common, ['vary', vary]].flat();
  const { 'content-type': type = '', 'content-disposition': disposition } = headers;
  const content = [
    'content-type',
    type,
    ...(disposition === undefined ? [] : ['content-disposition', disposition]),
    'content-length',
    String(bytes.length),
  ];
  return {
    etag,
    forms: { identity: { bytes, headers: [...flat, ...content, 'etag', etag] } },
    unchanged: [...flat, 'etag', etag],
  };
}

/** The same answer packed, where that is worth it: once, and in a thread of its own. */
export async function compressed(answer: Answer): Promise<Answer> {
  const { bytes, headers } = answer.forms.identity;
  const type = headers[headers.indexOf('content-type') + 1] ?? '';
  if (bytes.length < LEAST_COMPRESSED || !COMPRESSIBLE.test(type)) return answer;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    promisify(gzip)(bytes),
  ]);
  return {
    ...answer,
    forms: { ...answer.forms, br: packed(headers, 'br', br), gzip: packed(headers, 'gzip', gz) },
  };
}

function packed(identity: FlatHeaders, encoding: Encoding, bytes: Buffer): Form {
  const headers = [...identity, 'content-encoding', encoding];
  headers[headers.indexOf('content-length') + 1] = String(bytes.length);
  return { bytes, headers };
}

export const sizeOf = ({ forms }: Answer): number =>
  1_024 + Object.values(forms).reduce((sum, { bytes }) => sum + bytes.length, 0);

/** @types/negotiator is older than what it describes. */
interface PreferringNegotiator {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
}

/** The form a client likes best, the smallest of those it likes equally (RFC 9110, 12.5.3). */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const negotiator: PreferringNegotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  const best = negotiator.encoding(ENCODINGS, { preferred: ENCODINGS });
  return ENCODINGS.find((encoding) => encoding === best) ?? 'identity';
}
