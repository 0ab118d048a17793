import { renderMarkdown } from '../../shared/text/markdown';

import { escapePlaceholders } from './redaction';

/** A public answer as sanitized HTML. @param markdown as the editor wrote it for the public */
export function publicHtml(markdown: string): string {
  return renderMarkdown(escapePlaceholders(markdown)) ?? '';
}
