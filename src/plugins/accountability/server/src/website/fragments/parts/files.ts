import { webAddress } from '../addresses';
import { type Child, html } from '../html';
import type { Media } from '../shapes';

const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/zip': 'ZIP',
  'text/csv': 'CSV',
  'application/msword': 'Word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.ms-excel': 'Excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.ms-powerpoint': 'PowerPoint',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
};

const typeOf = ({ mime, name }: Media) =>
  new Map(Object.entries(TYPES)).get(mime) ?? (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '').toUpperCase();

/** @param kilobytes as the media library counts them */
function sizeOf(kilobytes: number): string {
  const [amount, unit] = kilobytes >= 1_000 ? [kilobytes / 1_000, 'MB'] : [Math.max(kilobytes, 1), 'kB'];
  const digits = { maximumFractionDigits: unit === 'MB' ? 1 : 0 };
  return `${amount.toLocaleString('es-CO', digits)}\u00a0${unit}`;
}

/** A link to a file that says what it is before it is opened: `Acta (PDF, 240 kB)`. */
export function fileLink(file: Media, base: string): Child {
  const address = webAddress(file.url, base);
  if (address === null) return null;
  const about = [typeOf(file), sizeOf(file.size)].filter(Boolean).join(', ');
  const name = file.name.replace(/\.[a-z0-9]{1,5}$/i, '');
  return html`<a class="rc-file" href="${address}">${name} <span class="rc-file-about">(${about})</span></a>`;
}

export function fileList(files: readonly Media[] | null, base: string): Child {
  if (!files || files.length === 0) return null;
  const items = files.map((file) => html`<li>${fileLink(file, base)}</li>`);
  return html`<ul class="rc-files">
    ${items}
  </ul>`;
}

/** A picture of a text; one that nobody described says nothing, and is passed over by who does not see it. */
export function picture(image: Media | null, base: string): Child {
  const address = image && webAddress(image.url, base);
  if (!address) return null;
  const { alternativeText, width, height } = image;
  const size = width && height ? html` width="${width}" height="${height}"` : null;
  return html`<img
    class="rc-picture"
    src="${address}"
    alt="${alternativeText ?? ''}"
    ${size}
    loading="lazy"
  />`;
}
