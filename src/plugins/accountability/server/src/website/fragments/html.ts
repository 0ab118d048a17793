import { escapeHtml } from '../../shared/text/escape-html';

/** A piece of HTML: made by `html`, or by what sanitizes. Nothing else goes into a page unescaped. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** What stands between the pieces of a template: text is escaped; nothing, and what is not so, is left out. */
export type Child = Html | string | number | null | undefined | false | readonly Child[];

function markupOf(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (child instanceof Html) return child.toString();
  if (typeof child === 'string' || typeof child === 'number') return escapeHtml(String(child));
  return child.map(markupOf).join('');
}

/**
 * HTML as it is written, with what is put into it escaped, in texts and in attributes between double quotes. An address goes
 * through `addresses.ts` first: escaping does not make `javascript:` harmless.
 */
export function html(pieces: TemplateStringsArray, ...children: Child[]): Html {
  const markup = pieces.map((piece, at) => piece + markupOf(children[at])).join('');
  return new Html(markup);
}
