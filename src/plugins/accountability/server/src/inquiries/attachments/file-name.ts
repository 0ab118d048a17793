import path from 'node:path';

import { readable } from '../../shared/values';

import { type Kind, KINDS } from './content/kind';

const MAX_LENGTH = 120;

/**
 * A file's name as it may be shown, sent in a header and saved by an editor: without folders, without characters that
 * hide or turn about what follows them, and with an extension of the type it was found to be (`factura.pdf.exe` that is
 * a PDF becomes `factura.pdf.exe.pdf`).
 */
export function safeFileName(given: string, kind: Kind): string {
  const { extensions } = KINDS[kind];
  const visible = readable(given.normalize('NFC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s]+/g, ' ')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const name = visible === undefined || visible === '' ? 'archivo' : visible;
  const extension = path.extname(name).slice(1);
  const known = (extensions as readonly string[]).includes(extension.toLowerCase());
  const base = known ? name.slice(0, -extension.length - 1) : name;
  const short = Array.from(base).slice(0, MAX_LENGTH).join('');
  return `${short || 'archivo'}.${known ? extension : extensions[0]}`;
}
