import sanitizeHtml from 'sanitize-html';

import { PUBLISHED_HTML } from '../../../shared/text/markdown';

import { webAddress } from '../addresses';
import { html, Html, type Child } from '../html';

const HIGHEST = 2;
const DEEPEST = 6;

/**
 * A published text that the API gives as sanitized HTML, at home on another page: its headings come below the ones around
 * it (WCAG 1.3.1), and its addresses lead to this application. It is sanitized once more, by the same allow-list.
 *
 * @param markup `bodyHtml` and its like, whose own headings begin with the second level
 * @param level of its first headings
 */
export function richText(markup: string | null, level: number, base: string): Child {
  if (markup === null || markup.trim() === '') return null;
  const lowered = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((own) => {
      const name = `h${Math.min(Math.max(own, HIGHEST) - HIGHEST + level, DEEPEST)}`;
      return [`h${own}`, name];
    }),
  );
  const safe = sanitizeHtml(markup, {
    ...PUBLISHED_HTML,
    transformTags: {
      ...lowered,
      a: (tagName, attributes) => ({ tagName, attribs: atHome(attributes, 'href', base) }),
      img: (tagName, attributes) => ({ tagName, attribs: atHome(attributes, 'src', base) }),
    },
  });
  return html`<div class="rc-text">${new Html(safe)}</div>`;
}

const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** What is said relative to this application is here, and not beside the page the text is put into. */
function atHome(attributes: sanitizeHtml.Attributes, name: string, base: string): sanitizeHtml.Attributes {
  const address = attributes[name] ?? '';
  if (WITH_SCHEME.test(address)) return attributes;
  return { ...attributes, [name]: webAddress(address.replace(/^\/?/, '/'), base) ?? '' };
}
