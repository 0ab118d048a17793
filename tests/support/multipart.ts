/** A part of a form, as it came over the wire. */
export interface FormPart {
  name: string;
  filename: string | null;
  contentType: string | null;
  content: Buffer;
}

/** The parts of a `multipart/form-data` body (RFC 7578), byte for byte: also files that were sent without a name. */
export function readMultipart(body: Buffer, contentType: string): FormPart[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!contentType.startsWith('multipart/form-data') || !boundary) throw new Error('No multipart/form-data');
  const text = body.toString('latin1');
  const pieces = text.split(`--${boundary}`);
  if (!pieces.at(-1)?.startsWith('--')) throw new Error('The form has no end');
  return pieces.slice(1, -1).map((piece) => {
    const end = piece.indexOf('\r\n\r\n');
    const head = piece.slice(0, end);
    return {
      name: /[ ;]name="([^"]*)"/.exec(head)?.[1] ?? '',
      filename: /filename="([^"]*)"/.exec(head)?.[1] ?? null,
      contentType: /content-type: *(.+)/i.exec(head)?.[1]?.trim() ?? null,
      content: Buffer.from(piece.slice(end + 4, -2), 'latin1'),
    };
  });
}

/** The fields of a form that are text, by name. */
export const textFields = (parts: readonly FormPart[]): Record<string, string> =>
  Object.fromEntries(parts.map(({ name, content }) => [name, content.toString('utf8')]));
