import css from '../embed.css';

let sheet: CSSStyleSheet | null | undefined;

/** One sheet for all elements of the page. `null`: the browser (Safari before 16.4) does not know how. */
function shared(): CSSStyleSheet | null {
  if (sheet !== undefined) return sheet;
  sheet = 'adoptedStyleSheets' in Document.prototype ? new CSSStyleSheet() : null;
  sheet?.replaceSync(css);
  return sheet;
}

/** Styles a shadow root. Built by script, the sheet is no inline style for a content security policy. */
export function dress(root: ShadowRoot): void {
  const adopted = shared();
  if (adopted) {
    root.adoptedStyleSheets = [adopted];
    return;
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.appendChild(style);
}
