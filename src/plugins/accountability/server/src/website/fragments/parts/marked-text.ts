import sanitizeHtml from 'sanitize-html';

import { Html } from '../html';

/** A line of the search's: text with the words that were looked for marked, and nothing else. */
export function markedText(markup: string): Html {
  return new Html(sanitizeHtml(markup, { allowedTags: ['mark'], allowedAttributes: {} }));
}
