import { FormRefusal } from '../refusals';

import type { FormInput } from './form-input';

/** One part of a form: a field, or a file where it has a filename. */
export interface FormPart {
  name: string;
  filename: string | null;
  /** Its content, once; what is left of it is skipped when the next part is asked for. */
  content: AsyncIterable<Buffer>;
}

const HEADER_BYTES = 8 * 1024;
const END_OF_HEADERS = Buffer.from('\r\n\r\n');
const DISPOSITION = /^content-disposition:[ \t]*form-data[ \t]*(;.*)?$/is;
const PARAMETER = /;[ \t]*([\w*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gs;

/** How browsers write what would end a quoted name (WHATWG HTML, «multipart/form-data»), and how others do. */
const unquoted = (written: string): string =>
  written
    .replace(/%0A/gi, '\n')
    .replace(/%0D/gi, '\r')
    .replace(/%22/g, '"')
    .replace(/\\(["\\])/g, '$1');

/** `filename*=UTF-8''…` (RFC 5987), which RFC 7578 rules out and some programs send; what is not UTF-8 is no name. */
function extended(written: string | undefined): string | undefined {
  const [, encoded] = /^utf-8'[^']*'(.*)$/i.exec(written ?? '') ?? [];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** The names in a part's headers. @throws FormRefusal `malformed` where it has none (RFC 7578, 4.2) */
function namesIn(headers: string): Pick<FormPart, 'name' | 'filename'> {
  const lines = headers.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const [, written = ''] = lines.flatMap((line) => DISPOSITION.exec(line) ?? []);
  const parameters = new Map(
    Array.from(written.matchAll(PARAMETER), ([, key = '', quoted, token]) => [
      key.toLowerCase(),
      quoted === undefined ? (token ?? '') : unquoted(quoted),
    ]),
  );
  const name = parameters.get('name');
  if (name === undefined || name === '') throw new FormRefusal('malformed');
  return { name, filename: parameters.get('filename') ?? extended(parameters.get('filename*')) ?? null };
}

/** The same pieces, for a reader who may stop before the end: the rest is still there for the next. */
const withoutClosing = (pieces: AsyncIterator<Buffer, void>): AsyncIterable<Buffer> => ({
  [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }),
});

async function skip(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const piece of content) void piece;
}

/**
 * The parts of a multipart form (RFC 7578; RFC 2046, 5.1.1), one after the other, as they arrive. The text before the first
 * boundary is skipped; what follows the closing one is left in the input.
 *
 * @param input begun with a line break, so that its first line may be a boundary
 * @throws FormRefusal `malformed` at the first thing that is no such form
 */
export async function* partsOf(input: FormInput, boundary: string): AsyncGenerator<FormPart, void> {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  await skip(input.upTo(delimiter));
  while ((await input.ahead(2)) !== '--') {
    // The line of the boundary ends here, with nothing but blanks on it; no header at all is two line breaks.
    const headers = await input.textUpTo(END_OF_HEADERS, HEADER_BYTES);
    if (!/^[ \t]*(?:\r\n|$)/.test(headers)) throw new FormRefusal('malformed');
    const content = input.upTo(delimiter);
    yield { ...namesIn(headers), content: withoutClosing(content) };
    await skip(content);
  }
}
