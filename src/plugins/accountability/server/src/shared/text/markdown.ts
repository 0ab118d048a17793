import { LRUCache } from 'lru-cache';
import MarkdownIt, { type Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const renderer = new MarkdownIt({ html: false, linkify: true });
// Only an address with its scheme is a link: «//algo» in a text is not.
renderer.linkify.set({ fuzzyLink: false }).add('//', null);

/**
 * The allow-list of what published HTML may hold. The renderer already refuses raw HTML; this stands
 * behind it, so that neither a change of renderer nor a flaw in it lets a script through (OWASP, XSS).
 */
export const PUBLISHED_HTML: sanitizeHtml.IOptions = {
  allowedTags: [
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'br',
    'hr',
    'blockquote',
    'pre',
    'code',
    'em',
    'strong',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'img',
  ],
  allowedAttributes: { a: ['href', 'title'], img: ['src', 'alt', 'title'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  // A heading inside a published text comes below the page's own title (WCAG 1.3.1).
  transformTags: { h1: 'h2' },
};

/** Markdown as safe HTML; `null` stays `null`, so that a page can tell an empty field from an empty text. */
export function renderMarkdown(markdown: string | null | undefined): string | null {
  if (markdown === null || markdown === undefined) return null;
  const known = rendered.get(markdown);
  if (known !== undefined) return known;
  const html = sanitizeHtml(renderer.render(markdown), PUBLISHED_HTML);
  rendered.set(markdown, html);
  return html;
}

/** The texts shown last: rendering those of a list takes as long as reading it. In characters. */
const rendered = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (html, markdown) => html.length + markdown.length + 1,
});

/**
 * Published HTML whose links and images can be followed from anywhere.
 *
 * @param html as {@link renderMarkdown} gives it
 * @param absolute gives the whole of an address
 */
export function absoluteHtml(html: string, absolute: (address: string) => string): string {
  const withWhole = (name: string): sanitizeHtml.Transformer => {
    return (tagName, attribs) => {
      const address = attribs[name];
      return address === undefined
        ? { tagName, attribs }
        : { tagName, attribs: { ...attribs, [name]: absolute(address) } };
    };
  };
  return sanitizeHtml(html, {
    ...PUBLISHED_HTML,
    transformTags: { a: withWhole('href'), img: withWhole('src') },
  });
}

/** What a Markdown text is made of, for what is not shown as HTML: the same constructs, and raw HTML as plain text. */
export function parseMarkdown(markdown: string): Token[] {
  return renderer.parse(markdown, {});
}

/** Text a person wrote, on one line, as Markdown that shows it and does nothing else (CommonMark, 2.4). */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What a Markdown text says, on one line, without its marks and the addresses of its links. */
export function plainLine(markdown: string): string {
  const said = ({ type, content, children }: Token): string => {
    if (type.endsWith('break')) return ' ';
    if (type !== 'inline') return content;
    return (children ?? []).map(said).join('');
  };
  return parseMarkdown(markdown).map(said).join(' ').replace(/\s+/g, ' ').trim();
}
