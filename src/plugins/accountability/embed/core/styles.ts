import css from '../embed.css';

import { getText } from './api';

/** How long content waits for its styles. */
const MOST_MS = 2_000;

/** The stylesheet of each API the page takes elements from. */
const sheets = new Map<string, Promise<string>>();
/** Safari before 16.4 does not know how. */
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

/** Asked for once; where it could not be had, again. */
function stylesheetOf(base: string): Promise<string> {
  const known = sheets.get(base);
  if (known) return known;
  const asked = getText(`${base}/fragments.css`);
  sheets.set(base, asked);
  asked.then(
    (text) => theirs?.replaceSync(text),
    () => sheets.delete(base),
  );
  return asked;
}

/**
 * Styles a shadow root with the API's stylesheet for its fragments, and with what the elements have beside these. That
 * stylesheet is fetched and not bundled: it is of the same version as the fragments, also under an older script.
 *
 * @returns to be called before something is shown: waits until the fragments' styles are there, or cannot be had in time:
 * unstyled is better than nothing
 */
export function dress(root: ShadowRoot, base: string): () => Promise<unknown> {
  const fragments = styleElement('');
  if (own && theirs) root.adoptedStyleSheets = [theirs, own];
  else root.append(fragments, styleElement(css));
  const arrive = () =>
    stylesheetOf(base).then(
      (text) => {
        if (!theirs && !fragments.textContent) fragments.textContent = text;
      },
      () => undefined,
    );
  return () => Promise.race([arrive(), new Promise((resolve) => setTimeout(resolve, MOST_MS))]);
}
