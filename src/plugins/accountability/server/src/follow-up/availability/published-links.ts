import { Parser } from 'htmlparser2';

import { renderMarkdown } from '../../shared/text/markdown';

/** Where the links and images of a published text lead, as the public's HTML has them. */
export const linksIn = (markdown: string | null | undefined): string[] =>
  linksInHtml(renderMarkdown(markdown) ?? '');

/** Where the links and images of a page's HTML lead. */
export function linksInHtml(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, { href, src }) {
      const target = name === 'a' ? href : name === 'img' ? src : undefined;
      if (target) found.push(target);
    },
  });
  parser.end(html);
  return found;
}
