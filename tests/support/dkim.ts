import { createHash, createVerify, type KeyObject } from 'node:crypto';

/** RFC 6376, 3.4.2: names in lower case, folds undone, runs of blanks as one. */
const relaxedHeader = (name: string, value: string) =>
  `${name.toLowerCase().trim()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;

/** RFC 6376, 3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const text = lines.join('\r\n').replace(/(?:\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
}

/**
 * Whether a message bears a signature that its domain's public key confirms (RFC 6376, relaxed/relaxed and rsa-sha256).
 *
 * @returns the domain and selector it was signed for
 * @throws where there is none, or it is of something else
 */
export function verifyDkim(raw: string, key: KeyObject): { domain: string; selector: string } {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
  const [name, value] = headers.find(([one]) => one.toLowerCase() === 'dkim-signature') ?? ['', ''];
  const tags = new Map(
    value
      .replace(/\s+/g, '')
      .split(';')
      .filter(Boolean)
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  );
  const of = (tag: string) => tags.get(tag) ?? '';
  const body = createHash('sha256')
    .update(relaxedBody(raw.slice(end + 4)), 'latin1')
    .digest('base64');
  if (body !== of('bh')) throw new Error('The signature is of another body');

  const signed = of('h')
    .split(':')
    .flatMap((wanted) => headers.find(([one]) => one.toLowerCase() === wanted.toLowerCase()) ?? [])
    .reduce<string[]>((lines, part, index, all) => {
      if (index % 2 === 0) lines.push(relaxedHeader(part, all[index + 1] ?? ''));
      return lines;
    }, []);
  const own = relaxedHeader(name, value.replace(/(\bb=)[^;]*/, '$1'));
  const verify = createVerify('RSA-SHA256').update([...signed, own].join('\r\n'), 'latin1');
  if (!verify.verify(key, of('b'), 'base64')) throw new Error('The signature does not hold');
  return { domain: of('d'), selector: of('s') };
}
