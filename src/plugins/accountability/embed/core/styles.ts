import css from '../embed.css';

import { getText } from './api';

/** The sheets of each API the page takes elements from; `null`: the browser (Safari before 16.4) does not know how. */
const sheets = new Map<string, Promise<void>>();
const adopts = 'adoptedStyleSheets' in Document.prototype;

/** Built by script, a sheet is no inline style for a content security policy. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

const own = adopts ? sheetOf(css) : null;
const theirs = adopts ? new CSSStyleSheet() : null;

function styleElement(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}

/**
 * Styles a shadow root with the API's stylesheet for its fragments, and with what the elements have beside these. That
 * stylesheet is fetched and not bundled: it is of the same version as the fragments, also under an older script.
 *
 * @returns when the fragments' styles are there, or cannot be had: unstyled is better than nothing
 */
export function dress(root: ShadowRoot, base: string): Promise<void> {
  if (own && theirs) root.adoptedStyleSheets = [theirs, own];
  else root.appendChild(styleElement(css));
  const known = sheets.get(base);
  if (known && theirs) return known;
  const arrived = getText(`${base}/fragments.css`).then(
    (text) => {
      if (theirs) theirs.replaceSync(text);
      else root.insertBefore(styleElement(text), root.firstChild);
    },
    () => undefined,
  );
  sheets.set(base, arrived);
  return arrived;
}
