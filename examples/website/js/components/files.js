/** @import { Media } from '../types.js' */
import { resolveUrl } from '../config.js';
import { h } from '../dom.js';
import { fileSize } from '../format.js';

/**
 * A picture, with its caption when it has one.
 *
 * @param {Media | null} media
 * @param {{ eager?: boolean }} [options] `eager` for the picture a page opens with
 * @returns {HTMLElement | null}
 */
export function picture(media, { eager = false } = {}) {
  const source = resolveUrl(media?.url);
  if (!media || !source) return null;
  const image = h('img', {
    src: source,
    alt: media.alternativeText ?? '',
    width: media.width,
    height: media.height,
    loading: eager ? null : 'lazy',
  });
  const caption = media.caption ? h('figcaption', {}, media.caption) : null;
  return h('figure', { class: 'picture' }, image, caption);
}

/**
 * A link to a document that says what one will get: «Informe (PDF, 1,2 MB)».
 *
 * @param {Media} media
 * @param {string} [text] instead of the file's own name
 * @returns {HTMLElement | null}
 */
export function documentLink(media, text) {
  const address = resolveUrl(media.url);
  if (!address) return null;
  const extension = media.ext.replace('.', '').toUpperCase();
  const detail = [extension, fileSize(media.size)].filter(Boolean).join(', ');
  return h(
    'a',
    { class: 'document', href: address },
    h('span', { class: 'document__kind', 'aria-hidden': 'true' }, extension.slice(0, 4) || 'DOC'),
    h(
      'span',
      {},
      h('span', { class: 'document__name' }, text ?? (media.caption || media.name)),
      ` (${detail})`,
    ),
  );
}

/**
 * @param {(Media | null | undefined)[]} documents
 * @returns {HTMLElement | null} null when there is none
 */
export function documentList(documents) {
  const links = documents
    .flatMap((document) => (document ? [documentLink(document)] : []))
    .filter((link) => link !== null);
  if (links.length === 0) return null;
  return h(
    'ul',
    { class: 'documents' },
    links.map((link) => h('li', {}, link)),
  );
}
